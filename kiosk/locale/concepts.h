#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::locale {

// The languages of i18n/concepts.txt, in the order of its columns.
inline constexpr std::array<std::string_view, 8> kConceptLanguages{"de", "en", "fr", "ar",
                                                                   "uk", "ru", "tr", "fa"};

// One thing that people look for at an office, and the single words for it: folded (fold.h), by
// kConceptLanguages. They carry a search from one language to texts in another.
struct Concept {
  std::array<std::vector<std::string>, kConceptLanguages.size()> words;
  // One of those that a question about anything may have: to find, a month, a difference.
  bool general = false;
};

// What `text` says in the form of i18n/concepts.txt; lines of another form are passed over.
std::vector<Concept> read_concepts(std::string_view text);

// Those that were built into the program.
const std::vector<Concept>& concepts();

}  // namespace kiosk::locale
