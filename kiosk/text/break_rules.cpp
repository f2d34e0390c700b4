#include "kiosk/text/break_rules.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace kiosk::text {

namespace {

constexpr char16_t kLeftToRightIsolate = 0x2066;  // begins a typed number
constexpr char16_t kPopIsolate = 0x2069;          // ends it

bool is_digit(char16_t unit) {
  return unit >= u'0' && unit <= u'9';
}

bool is_letter(char16_t unit) {
  return u_isalpha(unit) != 0;
}

// The end of the text before the blanks in front of `at`; `at` itself when there are none.
size_t before_blanks(std::u16string_view text, size_t at) {
  while (at > 0 && text[at - 1] == u' ') {
    --at;
  }
  return at;
}

std::u16string_view word_at(std::u16string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && (is_letter(text[end]) || text[end] == u'²' || text[end] == u'.')) {
    ++end;
  }
  return text.substr(at, end - at);
}

// The letters directly before text[end].
std::u16string_view word_before(std::u16string_view text, size_t end) {
  size_t begin = end;
  while (begin > 0 && is_letter(text[begin - 1])) {
    --begin;
  }
  return text.substr(begin, end - begin);
}

bool is_unit(std::u16string_view text, size_t at) {
  static constexpr std::array<std::u16string_view, 18> kUnits = {
      u"Uhr", u"km", u"m",    u"cm",   u"mm",   u"kg",  u"g",  u"l",  u"h",
      u"min", u"s",  u"Std.", u"Min.", u"Euro", u"EUR", u"OG", u"UG", u"m²"};
  static constexpr std::u16string_view kSigns = u"€$£%‰°";
  if (kSigns.find(text[at]) != std::u16string_view::npos) {
    return true;
  }
  auto word = word_at(text, at);
  if (std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end()) {
    return true;
  }
  while (!word.empty() && word.back() == u'.') {
    word.remove_suffix(1);
  }
  return std::find(kUnits.begin(), kUnits.end(), word) != kUnits.end();
}

// "Nr. 4": the number says which.
bool is_counted_abbreviation(std::u16string_view word) {
  static constexpr std::array<std::u16string_view, 9> kWords = {
      u"Nr", u"Tel", u"Abs", u"Art", u"Zi", u"Ziff", u"Str", u"S", u"Hs"};
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// "Zimmer 104": a typed number of a few digits stays with the word that says what it counts.
bool is_short_typed_number(std::u16string_view text, size_t at) {
  constexpr size_t kMost = 5;
  const size_t end = text.find(kPopIsolate, at);
  return text[at] == kLeftToRightIsolate && end != std::u16string_view::npos &&
         end - at - 1 <= kMost && at + 1 < end && is_digit(text[at + 1]);
}

// "1. Stock", "23. November": one or two digits and a full stop.
bool ends_in_ordinal(std::u16string_view text, size_t end) {
  if (end == 0 || text[--end] != u'.') {
    return false;
  }
  size_t begin = end;
  while (begin > 0 && is_digit(text[begin - 1])) {
    --begin;
  }
  const bool starts = begin == 0 || text[begin - 1] == u' ' || text[begin - 1] == u'(';
  return end > begin && end - begin <= 2 && starts;
}

bool joins_across_blank(std::u16string_view text, size_t end, size_t at) {
  const char16_t before = text[end - 1];
  const char16_t after = text[at];
  if (before == u'§') {
    return is_digit(after) || after == u'§' || after == kLeftToRightIsolate;
  }
  if (is_digit(before) && is_unit(text, at)) {
    return true;
  }
  if (is_letter(before) && is_short_typed_number(text, at)) {
    return true;
  }
  if (is_letter(after) && ends_in_ordinal(text, end)) {
    return true;
  }
  if (before != u'.' || end < 2) {
    return false;
  }
  const auto abbreviation = word_before(text, end - 1);
  const bool single_letters =
      abbreviation.size() == 1 && is_letter(after) && at + 1 < text.size() && text[at + 1] == u'.';
  return single_letters || (is_digit(after) && is_counted_abbreviation(abbreviation));
}

bool joins_range(std::u16string_view text, size_t at) {
  const char16_t dash = text[at - 1];
  const bool is_dash = dash == u'–' || (dash == u'-' && is_digit(text[at]));
  if (!is_dash || at < 2) {
    return false;
  }
  const char16_t before = text[at - 2];
  return (is_digit(before) || is_letter(before) || before == u'.') &&
         (is_digit(text[at]) || is_letter(text[at]));
}

}  // namespace

bool belongs_together(std::u16string_view text, std::size_t at) {
  const size_t end = before_blanks(text, at);
  if (end == 0) {
    return false;
  }
  return end < at ? joins_across_blank(text, end, at) : joins_range(text, at);
}

}  // namespace kiosk::text
