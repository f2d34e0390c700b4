#pragma once
#include <libxml/xmlreader.h>

#include <memory>
#include <string>
#include <string_view>

#include "content/townhall/workbook/archive.h"

namespace townhall::workbook {

// Walks through one part of an archive, node by node. Fetches nothing, knows no entities but those
// of XML itself, and refuses a document type, with which all attacks by entities begin.
class XmlReader {
 public:
  // `name` is that of the part, for sentences.
  XmlReader(Part part, std::string name);

  // To the next beginning or end of an element or text; false at the end and at a fault.
  bool step();

  // What was wrong, or nothing.
  kiosk::base::Result<void> verdict() const;

  // Where the walk stands. `name` is without its prefix. An element without content (<a/>) has no
  // end.
  bool at_start() const { return type_ == XML_READER_TYPE_ELEMENT; }

  bool at_end() const { return type_ == XML_READER_TYPE_END_ELEMENT; }

  bool starts(std::string_view name) const { return at_start() && name == this->name(); }

  bool ends(std::string_view name) const { return at_end() && name == this->name(); }

  bool is_text() const;
  bool is_empty() const;
  int depth() const;
  std::string_view name() const;
  std::string_view text() const;
  // Of the element begun; empty if it has none. `space` is the namespace, or nullptr.
  std::string attribute(const char* name, const char* space = nullptr) const;

  // At the start of an element: to its end, past all that is in it.
  void skip();

 private:
  struct Free {
    void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
  };

  std::unique_ptr<Part> part_;  // its address is known to the reader
  std::string name_;
  std::unique_ptr<xmlTextReader, Free> reader_;
  int type_ = XML_READER_TYPE_NONE;
  bool bad_ = false;
  bool has_document_type_ = false;
};

}  // namespace townhall::workbook
