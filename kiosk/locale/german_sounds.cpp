#include "kiosk/locale/german_sounds.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/light_stems.h"
#include "kiosk/locale/sound_tables.h"

namespace kiosk::locale {
namespace {

constexpr std::size_t kShortest = 3;
constexpr std::size_t kShortestAmongOthers = 4;

// As German reads its letters; what is not here is a vowel or not heard. Longer groups first.
constexpr std::array<Change, 32> kGerman{{
    {"tsch", "s"}, {"sch", "s"}, {"ck", "k"}, {"ch", ""},  {"ph", "f"}, {"qu", "kf"}, {"tz", "s"},
    {"ts", "s"},   {"dt", "t"},  {"ce", "s"}, {"ci", "s"}, {"th", "t"}, {"b", "b"},   {"c", "k"},
    {"d", "d"},    {"f", "f"},   {"g", "k"},  {"k", "k"},  {"l", "l"},  {"m", "m"},   {"n", "n"},
    {"p", "b"},    {"q", "k"},   {"r", "r"},  {"s", "s"},  {"t", "t"},  {"v", "f"},   {"w", "f"},
    {"x", "ks"},   {"z", "s"},   {"h", ""},   {"j", ""},
}};

// Of what stands for the German w, Arabic takes fa and waw; waw is more often a vowel.
constexpr std::array<Pair, 40> kCyrillicAndArabic{{
    {U'б', "b"}, {U'в', "f"}, {U'г', "k"}, {U'д', "d"}, {U'ж', "s"}, {U'з', "s"}, {U'к', "k"},
    {U'л', "l"}, {U'м', "m"}, {U'н', "n"}, {U'п', "b"}, {U'р', "r"}, {U'с', "s"}, {U'т', "t"},
    {U'ф', "f"}, {U'ц', "s"}, {U'ч', "s"}, {U'ш', "s"}, {U'щ', "s"}, {U'ب', "b"}, {U'ت', "t"},
    {U'ث', "t"}, {U'ج', "k"}, {U'د', "d"}, {U'ذ', "d"}, {U'ر', "r"}, {U'ز', "s"}, {U'س', "s"},
    {U'ش', "s"}, {U'ص', "s"}, {U'ض', "d"}, {U'ط', "t"}, {U'ظ', "s"}, {U'غ', "k"}, {U'ف', "f"},
    {U'ق', "k"}, {U'ك', "k"}, {U'ل', "l"}, {U'م', "m"}, {U'ن', "n"},
}};

// Waw is more often part of "au" than a German w. By the row of the syllable: eight code points
// share a consonant (Unicode, chapter 19.1).
constexpr char32_t kFirstSyllable = 0x1200;
constexpr char32_t kLastSyllable = 0x1357;
constexpr std::array<std::string_view, 43> kEthiopic{
    "",  "l", "", "m", "s", "r", "s", "s", "k", "k", "k", "k", "b", "f", "t",
    "s", "",  "", "n", "n", "",  "k", "k", "",  "",  "",  "",  "s", "s", "",
    "d", "d", "", "k", "k", "k", "t", "s", "b", "s", "s", "f", "b"};

std::string ethiopic(const std::string& word) {
  std::string out;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = base::next_code_point(word, at);
    const bool syllable = c >= kFirstSyllable && c <= kLastSyllable;
    out += syllable ? kEthiopic.at((c - kFirstSyllable) / 8) : "";
  }
  return out;
}

std::string consonants(const std::string& word) {
  return script_of(word) == USCRIPT_ETHIOPIC ? ethiopic(word)
                                             : letter_by_letter(word, kCyrillicAndArabic);
}

// "dzh" is how Slavs write the English j of "Job", which German texts have too; "ts" is z.
constexpr std::array<Change, 3> kWritten{{{"дж", "й"}, {"тс", "ц"}, {"تس", "ز"}}};

// What is heard of a German word.
constexpr std::string_view kHeard = "bdfklmnrst";

std::string german_consonants(const std::string& key) {
  std::string heard = group_by_group(key, kGerman);
  heard.erase(std::remove_if(heard.begin(), heard.end(),
                             [](char c) { return kHeard.find(c) == std::string_view::npos; }),
              heard.end());
  return heard;
}

constexpr std::array kHeardAsH{U'х', U'ه', U'ح', U'خ', U'ሀ', U'ሁ',
                               U'ሂ', U'ሃ', U'ሄ', U'ህ', U'ሆ', U'h'};

// Before the consonants: that the word begins with an h, or with a vowel or j. Every script writes
// that, and it parts "Notruf" from "Interview". `heard` is the consonant that it begins with.
std::string beginning(char32_t first, const std::string& heard) {
  if (std::find(kHeardAsH.begin(), kHeardAsH.end(), first) != kHeardAsH.end()) {
    return "h";
  }
  return heard.empty() ? "a" : "";
}

using Hear = std::string (*)(const std::string& word);

std::string sound(const std::string& word, Hear hear, std::size_t least) {
  if (word.empty()) {
    return "";
  }
  std::size_t end = 0;
  const char32_t first = base::next_code_point(word, end);
  const std::string all = without_doubles(hear(word));
  if (all.size() < least) {
    return "";
  }
  return kGermanSound + (":" + beginning(first, hear(word.substr(0, end)))) + all;
}

std::string sound_meant(const std::string& key, std::size_t least) {
  return sound(group_by_group(key, kWritten), consonants, least);
}

}  // namespace

std::string german_sound_of(const std::string& key) {
  return sound(key, german_consonants, kShortest);
}

std::vector<std::string> german_sounds_meant(const std::string& key, bool among_others) {
  const std::size_t least = among_others ? kShortestAmongOthers : kShortest;
  const UScriptCode script = key.empty() ? USCRIPT_COMMON : script_of(key);
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
