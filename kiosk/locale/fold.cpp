#include "kiosk/locale/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "kiosk/locale/icu_text.h"

namespace kiosk::locale {
namespace {

struct Pair {
  char32_t from;
  char32_t to;  // 0: leave it out
};

// What decomposition does not reach. Sorted by `from`.
constexpr std::array<Pair, 49> kLetters{{
    {U'æ', U'a'},     {U'ð', U'd'},     {U'ø', U'o'},     {U'þ', U't'},     {U'đ', U'd'},
    {U'ħ', U'h'},     {U'ı', U'i'},     {U'ł', U'l'},     {U'ŋ', U'n'},     {U'œ', U'o'},
    {U'ƙ', U'k'},     {U'ɓ', U'b'},     {U'ɖ', U'd'},     {U'ɗ', U'd'},     {U'ə', U'e'},
    {U'ɛ', U'e'},     {U'ɔ', U'o'},     {U'ъ', 0},        {U'ы', U'и'},     {U'ь', 0},
    {U'э', U'е'},     {U'є', U'е'},     {U'і', U'и'},     {U'ґ', U'г'},     {0x0621, 0},
    {0x0629, 0x0647},  // ta marbuta, often written as he
    {0x0640, 0},       // tatweel
    {0x0649, 0x064A},  // alef maksura
    {0x0671, 0x0627},  // alef wasla
    {0x067E, 0x0628},  // pe, which Arabic keyboards lack
    {0x0679, 0x062A},  // Urdu and Pashto retroflex letters
    {0x0681, 0x062D}, {0x0685, 0x062D}, {0x0686, 0x062C}, {0x0689, 0x062F}, {0x0693, 0x0631},
    {0x0695, 0x0631},  // Kurdish rolled r
    {0x0698, 0x0632}, {0x069A, 0x0633}, {0x06A9, 0x0643}, {0x06AB, 0x0643}, {0x06AF, 0x0643},
    {0x06B5, 0x0644},  // Kurdish dark l
    {0x06BA, 0x0646}, {0x06BE, 0x0647}, {0x06C1, 0x0647}, {0x06C6, 0x0648}, {0x06CC, 0x064A},
    {0x06CE, 0x064A},
}};

constexpr std::array<Pair, 5> kMoreLetters{{
    {0x06D2, 0x064A},
    {0x06D5, 0x0647},
    {0x06C3, 0x0647},
    {0x06BC, 0x0646},
    {0x06D0, 0x064A},
}};

struct Range {
  char32_t first;
  char32_t last;
  char32_t to;  // of `first`
};

constexpr std::array<Range, 6> kRanges{{
    {0x1210, 0x1217, 0x1200},  // Ethiopic letters that have come to sound alike
    {0x1280, 0x1287, 0x1200},
    {0x1220, 0x1227, 0x1230},
    {0x12D0, 0x12D6, 0x12A0},
    {0x1340, 0x1346, 0x1338},
    {0x30A1, 0x30F6, 0x3041},  // katakana
}};

char32_t folded_letter(char32_t c) {
  if (c < 0x80) {
    return c;
  }
  for (const Range& range : kRanges) {
    if (c >= range.first && c <= range.last) {
      return range.to + (c - range.first);
    }
  }
  for (const Pair& pair : kLetters) {
    if (pair.from == c) {
      return pair.to;
    }
  }
  for (const Pair& pair : kMoreLetters) {
    if (pair.from == c) {
      return pair.to;
    }
  }
  const int digit = u_charDigitValue(static_cast<UChar32>(c));
  return digit >= 0 ? U'0' + static_cast<char32_t>(digit) : c;
}

bool is_mark(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

// Whether readers of the script write and leave out the marks of its letters.
bool drops_marks(char32_t base) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(base), &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_ARABIC:
    case USCRIPT_HEBREW:
      return true;
    default:
      return false;
  }
}

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

// "ae", "oe" and "ue" as they stand for umlauts; not in "neue" or "quer".
std::string without_digraphs(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool second =
        c == 'e' && !out.empty() && (out.back() == 'a' || out.back() == 'o' || out.back() == 'u');
    const char before = out.size() > 1 ? out[out.size() - 2] : 'x';
    if (!second || is_vowel(before) || before == 'q') {
      out += c;
    }
  }
  return out;
}

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

icu::UnicodeString decomposed(std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  assert(U_SUCCESS(status));  // their data are part of the library
  return nfd->normalize(casefold->normalize(to_icu(word), status), status);
}

std::string recomposed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  assert(U_SUCCESS(status));
  return to_utf8(nfc->normalize(text, status));
}

}  // namespace

std::string fold(std::string_view word) {
  if (is_plain(word)) {
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return without_digraphs(lower);
  }
  const icu::UnicodeString text = decomposed(word);
  icu::UnicodeString out;
  bool drops = true;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const auto c = static_cast<char32_t>(text.char32At(at));
    if (is_mark(c)) {
      if (!drops) {
        out.append(static_cast<UChar32>(c));
      }
    } else if (u_isalnum(static_cast<UChar32>(c)) != 0) {
      drops = drops_marks(c);
      const char32_t letter = folded_letter(c);
      if (letter != 0) {
        out.append(static_cast<UChar32>(letter));
      }
    }
  }
  return without_digraphs(recomposed(out));
}

}  // namespace kiosk::locale
