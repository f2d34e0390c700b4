#include "kiosk/locale/german_sounds.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/light_stems.h"

namespace kiosk::locale {
namespace {

using Letter = std::pair<char32_t, std::string_view>;
using Group = std::pair<std::string_view, std::string_view>;

constexpr std::size_t kShortest = 3;
constexpr std::size_t kShortestAmongOthers = 4;

// As German reads its letters; what is not here is a vowel or not heard. Longer groups first.
constexpr std::array<Group, 32> kGerman{{
    {"tsch", "s"}, {"sch", "s"}, {"ck", "k"}, {"ch", ""},  {"ph", "f"}, {"qu", "kf"}, {"tz", "s"},
    {"ts", "s"},   {"dt", "t"},  {"ce", "s"}, {"ci", "s"}, {"th", "t"}, {"b", "b"},   {"c", "k"},
    {"d", "d"},    {"f", "f"},   {"g", "k"},  {"k", "k"},  {"l", "l"},  {"m", "m"},   {"n", "n"},
    {"p", "b"},    {"q", "k"},   {"r", "r"},  {"s", "s"},  {"t", "t"},  {"v", "f"},   {"w", "f"},
    {"x", "ks"},   {"z", "s"},   {"h", ""},   {"j", ""},
}};

constexpr std::array<Letter, 20> kCyrillic{{
    {U'б', "b"}, {U'в', "f"}, {U'г', "k"}, {U'д', "d"}, {U'ж', "s"}, {U'з', "s"}, {U'к', "k"},
    {U'л', "l"}, {U'м', "m"}, {U'н', "n"}, {U'п', "b"}, {U'р', "r"}, {U'с', "s"}, {U'т', "t"},
    {U'ф', "f"}, {U'ц', "s"}, {U'ч', "s"}, {U'ш', "s"}, {U'щ', "s"}, {U'џ', ""},
}};

// Of what stands for the German w, Arabic takes fa and waw; waw is more often a vowel.
constexpr std::array<Letter, 21> kArabic{{
    {U'ب', "b"}, {U'ت', "t"}, {U'ث', "t"}, {U'ج', "k"}, {U'د', "d"}, {U'ذ', "d"}, {U'ر', "r"},
    {U'ز', "s"}, {U'س', "s"}, {U'ش', "s"}, {U'ص', "s"}, {U'ض', "d"}, {U'ط', "t"}, {U'ظ', "s"},
    {U'غ', "k"}, {U'ف', "f"}, {U'ق', "k"}, {U'ك', "k"}, {U'ل', "l"}, {U'م', "m"}, {U'ن', "n"},
}};

// Waw is more often part of "au" than a German w. By the row of the syllable: eight code points
// share a consonant (Unicode, chapter 19.1).
constexpr char32_t kFirstSyllable = 0x1200;
constexpr char32_t kLastSyllable = 0x1357;
constexpr std::array<std::string_view, 43> kEthiopic{
    "",  "l", "", "m", "s", "r", "s", "s", "k", "k", "k", "k", "b", "f", "t",
    "s", "",  "", "n", "n", "",  "k", "k", "",  "",  "",  "",  "s", "s", "",
    "d", "d", "", "k", "k", "k", "t", "s", "b", "s", "s", "f", "b"};

std::string_view ethiopic(char32_t c) {
  const bool syllable = c >= kFirstSyllable && c <= kLastSyllable;
  return syllable ? kEthiopic.at((c - kFirstSyllable) / 8) : std::string_view{};
}

template <std::size_t N>
std::string_view of(const std::array<Letter, N>& table, char32_t c) {
  const auto found =
      std::find_if(table.begin(), table.end(), [c](const Letter& next) { return next.first == c; });
  return found == table.end() ? std::string_view{} : found->second;
}

UScriptCode script_of(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status);
}

std::string_view consonant(char32_t c) {
  switch (script_of(c)) {
    case USCRIPT_CYRILLIC:
      return of(kCyrillic, c);
    case USCRIPT_ARABIC:
      return of(kArabic, c);
    case USCRIPT_ETHIOPIC:
      return ethiopic(c);
    default:
      return {};
  }
}

// "dzh" is how Slavs write the English j of "Job", which German texts have too; "ts" is z.
constexpr std::array<Group, 3> kWritten{{{"дж", "й"}, {"тс", "ц"}, {"تس", "ز"}}};

std::string without_doubles(std::string text) {
  text.erase(std::unique(text.begin(), text.end()), text.end());
  return text;
}

// What no group begins with stays if `keep`, and is left out otherwise.
template <std::size_t N>
std::string changed(std::string_view key, const std::array<Group, N>& groups, bool keep) {
  std::string out;
  while (!key.empty()) {
    const auto group = std::find_if(groups.begin(), groups.end(), [key](const Group& next) {
      return key.starts_with(next.first);
    });
    const bool found = group != groups.end();
    out += found ? group->second : key.substr(0, keep ? 1 : 0);
    key.remove_prefix(found ? group->first.size() : 1);
  }
  return out;
}

constexpr std::array kHeardAsH{U'х', U'ه', U'ح', U'خ', U'ሀ', U'ሁ',
                               U'ሂ', U'ሃ', U'ሄ', U'ህ', U'ሆ', U'h'};

// Before the consonants: that the word begins with an h, or with a vowel or j. Every script writes
// that, and it parts "Notruf" from "Interview".
std::string beginning(const std::string& word, std::string_view first_consonant) {
  std::size_t at = 0;
  const char32_t first = base::next_code_point(word, at);
  if (std::find(kHeardAsH.begin(), kHeardAsH.end(), first) != kHeardAsH.end()) {
    return "h";
  }
  return first_consonant.empty() ? "a" : "";
}

std::string sound(const std::string& beginning, const std::string& consonants, std::size_t least) {
  return consonants.size() < least ? "" : kGermanSound + (":" + beginning) + consonants;
}

std::string sound_meant(const std::string& key, std::size_t least) {
  const std::string word = changed(key, kWritten, true);
  std::string all;
  std::string first;
  for (std::size_t at = 0; at < word.size();) {
    const bool is_first = at == 0;
    const std::string_view next = consonant(base::next_code_point(word, at));
    first = is_first ? next : first;
    all += next;
  }
  return word.empty() ? "" : sound(beginning(word, first), without_doubles(all), least);
}

}  // namespace

std::string german_sound_of(const std::string& key) {
  if (key.empty()) {
    return "";
  }
  const std::string first = changed(key.substr(0, 1), kGerman, false);
  return sound(beginning(key, first), without_doubles(changed(key, kGerman, false)), kShortest);
}

std::vector<std::string> german_sounds_meant(const std::string& key, bool among_others) {
  const std::size_t least = among_others ? kShortestAmongOthers : kShortest;
  std::size_t at = 0;
  const UScriptCode script =
      key.empty() ? USCRIPT_COMMON : script_of(base::next_code_point(key, at));
  std::vector<std::string> meant{sound_meant(key, least)};
  if (script == USCRIPT_CYRILLIC) {
    meant.push_back(sound_meant(ukrainian_stem(key), least));  // "Аренсбурзі", "джобцентром"
  } else if (script == USCRIPT_ARABIC) {
    meant.push_back(sound_meant(arabic_stem(key), least));
  }
  meant.erase(std::remove(meant.begin(), meant.end(), ""), meant.end());
  meant.erase(std::unique(meant.begin(), meant.end()), meant.end());
  return meant;
}

}  // namespace kiosk::locale
