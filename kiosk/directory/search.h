#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/directory/localized_text.h"

namespace kiosk::directory {

enum class HitKind { Topic, Article, Service, Contact, Event };

// Bytes [from, to) of a text, on code point boundaries.
struct MatchedRange {
  size_t from = 0;
  size_t to = 0;

  bool operator==(const MatchedRange&) const = default;
};

// One record that was found, shown once however many of its texts match.
struct Hit {
  HitKind kind = HitKind::Topic;
  std::string slug;
  LocalizedText title;  // in the language of the visit where there is one
  // In title.text, ascending and apart; empty when other words of the record matched.
  std::vector<MatchedRange> matched;

  bool operator==(const Hit&) const = default;
};

struct Found {
  std::vector<Hit> hits;   // best first
  std::string suggestion;  // a word to ask for instead ("did you mean"); empty: none
  bool crisis = false;     // the words suggest need: the crisis lines come first

  bool operator==(const Found&) const = default;
};

// Finds records by what a resident types, in all languages at once.
// Thread-safety: one thread.
class Search {
 public:
  virtual ~Search() = default;

  // `query` is as it was typed, well-formed UTF-8 of any length and content; `lang` is the tag of
  // the visit. At most `most` hits. NotFound while the index is still being made.
  virtual base::Result<Found> find(const std::string& query, const std::string& lang,
                                   size_t most) const = 0;
};

}  // namespace kiosk::directory
