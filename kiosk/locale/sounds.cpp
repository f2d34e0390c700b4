#include "kiosk/locale/sounds.h"

#include <unicode/translit.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/german_sounds.h"
#include "kiosk/locale/icu_text.h"
#include "kiosk/locale/sound_tables.h"

namespace kiosk::locale {
namespace {

// Folded letters only: і, ї and ы have become и, є and э have become е.
constexpr std::array<Pair, 29> kCyrillic{{
    {U'а', "a"}, {U'б', "b"}, {U'в', "v"}, {U'г', "g"}, {U'д', "d"}, {U'е', "e"},
    {U'ж', "z"}, {U'з', "z"}, {U'и', "i"}, {U'к', "k"}, {U'л', "l"}, {U'м', "m"},
    {U'н', "n"}, {U'о', "o"}, {U'п', "p"}, {U'р', "r"}, {U'с', "s"}, {U'т', "t"},
    {U'у', "u"}, {U'ф', "f"}, {U'х', "g"}, {U'ц', "c"}, {U'ч', "c"}, {U'ш', "s"},
    {U'щ', "s"}, {U'ю', "u"}, {U'я', "a"}, {U'ј', "i"}, {U'џ', "c"},
}};

// Vowels, and the letters that stand for vowels too, are left out.
constexpr std::array<Pair, 27> kArabic{{
    {U'ب', "b"}, {U'ت', "t"}, {U'ث', "t"}, {U'ج', "g"}, {U'ح', "h"}, {U'خ', "h"}, {U'د', "d"},
    {U'ذ', "d"}, {U'ر', "r"}, {U'ز', "z"}, {U'س', "s"}, {U'ش', "s"}, {U'ص', "s"}, {U'ض', "d"},
    {U'ط', "t"}, {U'ظ', "z"}, {U'غ', "g"}, {U'ف', "f"}, {U'ق', "k"}, {U'ك', "k"}, {U'ل', "l"},
    {U'م', "m"}, {U'ن', "n"}, {U'ه', "h"}, {U'چ', "g"}, {U'ژ', "z"}, {U'پ', "b"},
}};

// As Persian, Dari, Pashto and Kurdish read them: four letters are one z, and ghain and qaf one
// sound. Gaf has been folded to kaf, che to jim, pe to be.
constexpr std::array<Pair, 24> kPersian{{
    {U'ب', "b"}, {U'ت', "t"}, {U'ث', "s"}, {U'ج', "j"}, {U'ح', "h"}, {U'خ', "h"},
    {U'د', "d"}, {U'ذ', "z"}, {U'ر', "r"}, {U'ز', "z"}, {U'س', "s"}, {U'ش', "s"},
    {U'ص', "s"}, {U'ض', "z"}, {U'ط', "t"}, {U'ظ', "z"}, {U'غ', "k"}, {U'ف', "f"},
    {U'ق', "k"}, {U'ك', "k"}, {U'ل', "l"}, {U'م', "m"}, {U'ن', "n"}, {U'ه', "h"},
}};

// Longer groups first: what stands for one letter.
constexpr std::array<Change, 27> kSlavicGroups{{
    {"shch", "s"}, {"schtsch", "s"}, {"tsch", "c"}, {"sch", "s"}, {"sh", "s"}, {"zh", "z"},
    {"ch", "c"},   {"kh", "g"},      {"ts", "c"},   {"tz", "c"},  {"cz", "c"}, {"sz", "s"},
    {"ja", "a"},   {"ya", "a"},      {"ia", "a"},   {"ju", "u"},  {"yu", "u"}, {"iu", "u"},
    {"je", "e"},   {"ye", "e"},      {"ie", "e"},   {"h", "g"},   {"y", "i"},  {"j", "i"},
    {"w", "v"},    {"x", "ks"},      {"q", "k"},
}};
constexpr std::array<Change, 22> kArabicGroups{{
    {"kh", "h"}, {"sh", "s"}, {"sch", "s"}, {"th", "t"}, {"dh", "d"}, {"gh", "g"},
    {"dj", "g"}, {"ch", "g"}, {"ph", "f"},  {"zh", "z"}, {"q", "k"},  {"c", "k"},
    {"j", "g"},  {"p", "b"},  {"a", ""},    {"e", ""},   {"i", ""},   {"o", ""},
    {"u", ""},   {"y", ""},   {"w", ""},    {"v", ""},
}};

constexpr std::array<Change, 21> kPersianGroups{{
    {"kh", "h"}, {"sch", "s"}, {"sh", "s"}, {"th", "s"}, {"gh", "k"}, {"dj", "j"}, {"ch", "j"},
    {"zh", "z"}, {"ph", "f"},  {"q", "k"},  {"g", "k"},  {"c", "k"},  {"p", "b"},  {"a", ""},
    {"e", ""},   {"i", ""},    {"o", ""},   {"u", ""},   {"y", ""},   {"w", ""},   {"v", ""},
}};

constexpr std::size_t kShortestSkeleton = 3;
constexpr std::size_t kShortestSound = 3;

// Until nothing changes: "policiia" (поліція) and "politsiya" must end as the same letters.
std::string slavic(std::string key) {
  for (std::string before; before != key;) {
    before = std::exchange(key, group_by_group(key, kSlavicGroups));
  }
  return key;
}

// The he at the end is heard as a vowel: "maktaba" and "maktabah" are مكتبه, while "maktab" is
// مكتب.
template <std::size_t N>
std::vector<std::string> skeletons_meant(const std::string& key,
                                         const std::array<Change, N>& groups) {
  std::string letters = without_doubles(group_by_group(key, groups));
  if (letters.ends_with('h')) {
    letters.pop_back();
  }
  const bool vowel = key.ends_with('a') || key.ends_with('e') || key.ends_with('h');
  return vowel ? std::vector{letters + "h", letters} : std::vector{letters};
}

std::string sound(const char* kind, const std::string& letters, std::size_t shortest) {
  return letters.size() < shortest ? "" : kind + letters;
}

std::vector<std::string> without_empty(std::vector<std::string> sounds) {
  sounds.erase(std::remove(sounds.begin(), sounds.end(), ""), sounds.end());
  return sounds;
}

bool reads_as_persian(const std::string& tag) {
  const std::string_view language = std::string_view(tag).substr(0, tag.find('-'));
  return language == "fa" || language == "ps" || language == "ckb" || language == "ur";
}

std::string pinyin_of(const std::string& key) {
  UErrorCode status = U_ZERO_ERROR;
  static const std::unique_ptr<icu::Transliterator> kPinyin(
      icu::Transliterator::createInstance("Han-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  if (kPinyin == nullptr) {
    return "";
  }
  icu::UnicodeString text = to_icu(key);
  kPinyin->transliterate(text);
  std::string letters = to_utf8(text);
  letters.erase(std::remove(letters.begin(), letters.end(), ' '), letters.end());
  return letters;
}

}  // namespace

std::vector<std::string> sounds_of(const std::string& key) {
  std::vector<std::string> sounds;
  switch (key.empty() ? USCRIPT_COMMON : script_of(key)) {
    case USCRIPT_CYRILLIC:
      sounds = {
          sound("c:", without_doubles(slavic(letter_by_letter(key, kCyrillic))), kShortestSound)};
      break;
    case USCRIPT_ARABIC: {
      const std::string word = key.substr(key.starts_with("ال") && key.size() > 8 ? 4 : 0);
      sounds = {sound("s:", without_doubles(letter_by_letter(word, kArabic)), kShortestSkeleton),
                sound("f:", without_doubles(letter_by_letter(word, kPersian)), kShortestSkeleton)};
      break;
    }
    case USCRIPT_HAN:
      sounds = {sound("p:", pinyin_of(key), kShortestSound)};
      break;
    default:
      break;
  }
  return without_empty(std::move(sounds));
}

std::vector<std::string> sounds_meant(const std::string& key, const std::string& visit,
                                      bool among_others) {
  if (key.empty() || script_of(key) != USCRIPT_LATIN) {
    return german_sounds_meant(key, among_others);
  }
  std::vector<std::string> meant{sound("c:", without_doubles(slavic(key)), kShortestSound)};
  const bool persian = reads_as_persian(visit);
  for (const std::string& letters :
       persian ? skeletons_meant(key, kPersianGroups) : skeletons_meant(key, kArabicGroups)) {
    meant.push_back(sound(persian ? "f:" : "s:", letters, kShortestSkeleton));
  }
  meant.push_back(sound("p:", key, kShortestSound));
  return without_empty(std::move(meant));
}

bool is_in_script_of(const std::string& tag, const std::string& key) {
  std::array<UScriptCode, 8> scripts{};
  UErrorCode status = U_ZERO_ERROR;
  const int count =
      uscript_getCode(tag.c_str(), scripts.data(), static_cast<int>(scripts.size()), &status);
  std::size_t at = 0;
  const UScriptCode own =
      uscript_getScript(static_cast<UChar32>(base::next_code_point(key, at)), &status);
  return U_SUCCESS(status) &&
         std::find(scripts.begin(), scripts.begin() + count, own) != scripts.begin() + count;
}

}  // namespace kiosk::locale
