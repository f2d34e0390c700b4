#pragma once
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "content/townhall/check/issues.h"
#include "kiosk/base/files.h"

namespace townhall {

// One file of texts: texts/<lang>.json.
struct TextFile {
  std::string file;
  std::string lang;
  std::string how = "human";
  std::string state = "draft";
  std::string from;        // empty: not a translation
  nlohmann::json texts;    // {"service/wohngeld": {"name": "..."}}
  nlohmann::json digests;  // the same shape
  nlohmann::json spoken;   // the same shape: what is said for a text
  // The same shape: "human approved" for a text that is not as its file says.
  nlohmann::json marks = nlohmann::json::object();
};

// The canonical form of a package, as read: what could not be read is missing and was reported.
struct Canonical {
  nlohmann::json package;                                      // an object
  std::string source = "de";                                   // package.source_lang
  std::map<std::string, std::vector<nlohmann::json>> records;  // by kind, in the order of the file
  std::vector<nlohmann::json> search_words;
  std::vector<TextFile> texts;                         // by language tag
  std::map<std::string, std::string> media;            // bytes, by the name in media/
  std::map<std::string, std::set<std::string>> slugs;  // by kind

  const TextFile* text_file(const std::string& lang) const;
  // The text, or nullptr.
  const std::string* text(const std::string& lang, const std::string& record,
                          const std::string& field) const;
  bool has(const std::string& kind, const std::string& slug) const;
};

// Value of an optional key.
std::string string_of(const nlohmann::json& object, const char* key,
                      const std::string& otherwise = {});
bool flag_of(const nlohmann::json& object, const char* key);
long number_of(const nlohmann::json& object, const char* key, long otherwise = 0);
// The array under the key, or an empty one.
const nlohmann::json& list_of(const nlohmann::json& object, const char* key);

// "service/wohngeld" into its two parts; both empty if there is no '/'.
std::pair<std::string, std::string> split_reference(const std::string& reference);

// Reads everything and checks the shape of every record; references and rules are check().
Canonical read_canonical(const kiosk::base::FileReader& files, const std::string& folder,
                         Issues& issues);

}  // namespace townhall
