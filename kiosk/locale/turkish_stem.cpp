#include <algorithm>
#include <array>
#include <string_view>

#include "kiosk/locale/light_stems.h"

namespace kiosk::locale {
namespace {

enum class After { Anything, Vowel, Consonant };

struct Suffix {
  std::string_view letters;
  After after;
  std::size_t least;  // letters that must be left
};

// Plural, possessives and cases as they are folded: ı is i, ü is u. Longest first. Those that many
// roots end in leave four letters, so that "kanun" keeps its end.
constexpr std::array<Suffix, 44> kSuffixes{{
    {"ndan", After::Vowel, 3},     {"nden", After::Vowel, 3},     {"imiz", After::Consonant, 4},
    {"umuz", After::Consonant, 4}, {"iniz", After::Consonant, 4}, {"unuz", After::Consonant, 4},
    {"lari", After::Anything, 2},  {"leri", After::Anything, 2},  {"lar", After::Anything, 2},
    {"ler", After::Anything, 2},   {"dan", After::Anything, 2},   {"den", After::Anything, 2},
    {"tan", After::Consonant, 3},  {"ten", After::Consonant, 3},  {"nda", After::Vowel, 3},
    {"nde", After::Vowel, 3},      {"nin", After::Vowel, 3},      {"nun", After::Vowel, 3},
    {"miz", After::Vowel, 3},      {"muz", After::Vowel, 3},      {"niz", After::Vowel, 3},
    {"nuz", After::Vowel, 3},      {"da", After::Consonant, 2},   {"de", After::Consonant, 2},
    {"da", After::Vowel, 4},       {"de", After::Vowel, 4},       {"ta", After::Consonant, 4},
    {"te", After::Consonant, 4},   {"ya", After::Vowel, 3},       {"ye", After::Vowel, 3},
    {"yi", After::Vowel, 3},       {"yu", After::Vowel, 3},       {"si", After::Vowel, 3},
    {"su", After::Vowel, 3},       {"na", After::Vowel, 3},       {"ne", After::Vowel, 3},
    {"in", After::Consonant, 4},   {"un", After::Consonant, 4},   {"im", After::Consonant, 4},
    {"um", After::Consonant, 4},   {"i", After::Consonant, 3},    {"u", After::Consonant, 3},
    {"a", After::Consonant, 3},    {"e", After::Consonant, 3},
}};

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool fits(std::string_view word, const Suffix& suffix) {
  if (word.size() < suffix.letters.size() + suffix.least || !word.ends_with(suffix.letters)) {
    return false;
  }
  const bool vowel = is_vowel(word[word.size() - suffix.letters.size() - 1]);
  return suffix.after == After::Anything || (suffix.after == After::Vowel) == vowel;
}

std::string_view without_suffix(std::string_view word) {
  const auto suffix = std::find_if(kSuffixes.begin(), kSuffixes.end(),
                                   [word](const Suffix& next) { return fits(word, next); });
  const std::size_t length = suffix == kSuffixes.end() ? 0 : suffix->letters.size();
  return word.substr(0, word.size() - length);
}

}  // namespace

// An end that only looks like a suffix goes from the word and from its forms alike.
std::string turkish_stem(const std::string& key) {
  std::string_view word = key;
  for (std::string_view before; before != word;) {
    before = word;
    word = without_suffix(word);
  }
  std::string stem(word);
  if (stem.size() > 2 && stem.back() == 'g') {
    stem.back() = 'k';  // çocuk, çocuğu
  }
  return stem;
}

}  // namespace kiosk::locale
