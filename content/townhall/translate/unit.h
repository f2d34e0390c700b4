#pragma once
#include <cstddef>
#include <string>
#include <vector>

// What goes to translators and comes back, whatever the format of the file.
namespace townhall::translate {

// One text. Its key stays the same while the package lives: "service/wohngeld/name", or the key of
// a message of the interface ("bar.back").
struct Unit {
  std::string key;
  std::string source;
  std::string target;              // empty: not translated yet
  std::string previous;            // the source that was translated; empty: the same, or unknown
  bool fuzzy = false;              // to be looked at again: by its digest, or for its translator
  std::vector<std::string> notes;  // where it is shown, how long it may be
  std::size_t max_chars = 0;       // code points; 0: no limit
  std::size_t line = 0;            // in the file it was read from, from 1
  bool has_elements = false;       // XLIFF: came back with elements in its text; ours have none
};

// A file of units with what it says of itself.
struct Exchange {
  std::string package;  // its id; "ui" for the interface
  std::string from;     // BCP 47
  std::string to;
  std::string date;  // "2026-11-23"
  std::vector<Unit> units;
};

// A larger file is none of ours: one of 2,000 services has some 10 MB.
inline constexpr std::size_t kLargestExchange = 64U << 20;

// "service/wohngeld/name" is the field "name" of the record "service/wohngeld".
struct FieldKey {
  std::string record;
  std::string field;
};

// Both empty if the key is not of this form.
inline FieldKey split_key(const std::string& key) {
  const std::size_t kind = key.find('/');
  const std::size_t slug = kind == std::string::npos ? kind : key.find('/', kind + 1);
  if (slug == std::string::npos) {
    return {};
  }
  return {key.substr(0, slug), key.substr(slug + 1)};
}

inline std::string key_of(const std::string& record, const std::string& field) {
  return record + "/" + field;
}

}  // namespace townhall::translate
