#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "content/townhall/canonical.h"

// What the pages said when they were last taken in: the file integreat.json of a package. It is the
// third side of a comparison: what is not as the pages said it then, an editor has changed since.
// The history cannot tell that: a first import is no revision, and after a later one stands what
// was merged.
namespace townhall::refresh {

inline constexpr const char* kSaidFile = "integreat.json";

struct Said {
  nlohmann::json records = nlohmann::json::object();  // "topic/wohnen" to the record as it was made
  nlohmann::json texts = nlohmann::json::object();    // "de" to "topic/wohnen" to "name" to digest
  nlohmann::json start = nlohmann::json::array();     // slugs of topics
  nlohmann::json words = nlohmann::json::array();     // of search_words.json
};

// Whether a record came from a page.
bool is_of_pages(const nlohmann::json& record);

// The package that the importer makes of pages alone, from its files: package.json, topics,
// articles, texts and words for the search; `files` must be those of integreat_package().
Canonical made_of_pages(const std::map<std::string, std::string>& files);

Said said_by(const Canonical& made);

std::string print_said(const Said& said);

// Corrupt with the place and what to do. A package without the file is one whose import did not
// write it yet: nothing is known to be as the pages said.
kiosk::base::Result<Said> read_said(const kiosk::base::FileReader& files, const std::string& folder,
                                    Voice voice);

}  // namespace townhall::refresh
