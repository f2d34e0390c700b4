#pragma once
#include <libxml/tree.h>

#include <memory>
#include <string>
#include <vector>

#include "tests/support/seen_workbook.h"

// Inside seen_workbook.h: XML as a tree, names without their prefixes.
namespace test_support {

struct FreeDocument {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};

using Document = std::unique_ptr<xmlDoc, FreeDocument>;

Document parse_part(const townhall::workbook::Archive& archive, const std::string& name);

std::string attribute(const xmlNode* node, const std::string& name);
std::vector<xmlNode*> children(const xmlNode* node, const std::string& name);
// All below `node`, in the order of the document.
std::vector<xmlNode*> below(const xmlNode* node, const std::string& name);
std::string content(const xmlNode* node);

// Turns the references in `offers` ("$Listen.$A$2:.$A$5", "'Listen'!$A$2:$A$5") into the words
// there.
void name_offers(std::vector<SeenSheet>& sheets);

// 0 for "A".
std::size_t column_number(const std::string& letters);

}  // namespace test_support
