#include <array>
#include <string_view>

#include "kiosk/locale/light_stems.h"
#include "kiosk/locale/stem_endings.h"

namespace kiosk::locale {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t kShortest = 3;
// An ending that was part of the word goes too, from the word and from its forms alike.
constexpr std::size_t kShortestOfSecond = 4;

// Longest first, for both; і, ї, ы and й are и in a folded word, є and э are е, and there is no ь.
constexpr std::array kUkrainianEndings{
    "ями"sv, "ами"sv, "ого"sv, "ому"sv, "ими"sv, "ови"sv, "еви"sv, "ием"sv, "иею"sv, "иям"sv,
    "иях"sv, "нею"sv, "ам"sv,  "ям"sv,  "ах"sv,  "ях"sv,  "ою"sv,  "ею"sv,  "ом"sv,  "ем"sv,
    "им"sv,  "их"sv,  "ии"sv,  "ои"sv,  "еи"sv,  "ов"sv,  "ев"sv,  "ив"sv,  "ия"sv,  "ию"sv,
    "ие"sv,  "ня"sv,  "ню"sv,  "а"sv,   "е"sv,   "и"sv,   "о"sv,   "у"sv,   "ю"sv,   "я"sv};
constexpr std::array kRussianEndings{
    "иями"sv, "ями"sv, "ами"sv, "ого"sv, "его"sv, "ому"sv, "ему"sv, "ими"sv, "ием"sv,
    "иею"sv,  "иям"sv, "иях"sv, "ам"sv,  "ям"sv,  "ах"sv,  "ях"sv,  "ою"sv,  "ею"sv,
    "ом"sv,   "ем"sv,  "им"sv,  "их"sv,  "ии"sv,  "ои"sv,  "еи"sv,  "ов"sv,  "ев"sv,
    "ая"sv,   "яя"sv,  "ую"sv,  "юю"sv,  "ое"sv,  "ее"sv,  "ия"sv,  "ию"sv,  "ие"sv,
    "а"sv,    "е"sv,   "и"sv,   "о"sv,   "у"sv,   "ю"sv,   "я"sv};

struct Change {
  std::string_view from;
  std::string_view to;
};

// At the end of what is left: vowels that flee (рынок, рынка), the plural of people (-янин, -яне),
// doubled letters; in Ukrainian closed syllables (-ість, -ості) and what softens before -і
// (послуга, послузі).
constexpr std::array<Change, 8> kUkrainianChanges{{{"ок", "к"},
                                                   {"ек", "к"},
                                                   {"ец", "к"},
                                                   {"нин", "н"},
                                                   {"нн", "н"},
                                                   {"ост", "ист"},
                                                   {"ц", "к"},
                                                   {"з", "г"}}};
constexpr std::array<Change, 6> kRussianChanges{
    {{"ок", "к"}, {"ек", "к"}, {"ец", "к"}, {"нин", "н"}, {"нн", "н"}, {"ц", "к"}}};

std::string_view without_reflexive(std::string_view word) {
  for (const std::string_view ending : {"тися"sv, "тся"sv}) {
    if (word.ends_with(ending)) {
      word.remove_suffix(2 * kLetter);
      return word;
    }
  }
  return word;
}

template <std::size_t N>
std::string without_case(std::string_view word, const std::array<std::string_view, N>& endings) {
  const std::string_view once = without_ending(without_reflexive(word), endings, kShortest);
  return std::string(without_ending(once, endings, kShortestOfSecond));
}

template <std::size_t N>
void change(std::string& stem, const std::array<Change, N>& changes) {
  for (const Change& next : changes) {
    if (stem.size() > kShortest * kLetter && stem.ends_with(next.from)) {
      stem.replace(stem.size() - next.from.size(), next.from.size(), next.to);
      return;
    }
  }
}

// A closed syllable has и (as і is folded) where an open one has о: дозвіл, дозволу.
void close_syllable(std::string& stem) {
  constexpr std::size_t kShortestClosed = 5;
  if (stem.size() < kShortestClosed * kLetter) {
    return;
  }
  const std::size_t vowel = stem.size() - 2 * kLetter;
  if (stem.compare(vowel, kLetter, "о") == 0) {
    stem.replace(vowel, kLetter, "и");
  }
}

}  // namespace

std::string ukrainian_stem(const std::string& key) {
  std::string stem = without_case(key, kUkrainianEndings);
  change(stem, kUkrainianChanges);
  close_syllable(stem);
  return stem;
}

std::string russian_stem(const std::string& key) {
  std::string stem = without_case(key, kRussianEndings);
  change(stem, kRussianChanges);
  return stem;
}

}  // namespace kiosk::locale
