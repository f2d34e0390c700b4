#include "kiosk/locale/light_stems.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "kiosk/locale/stem_endings.h"

namespace kiosk::locale {
namespace {

using namespace std::string_view_literals;

// "The", alone and after "and", "with", "as" and "so"; longest first.
constexpr std::array kArabicArticles{"وال"sv, "بال"sv, "كال"sv, "فال"sv, "ال"sv};
// Parents and grown-ups, which begin like nouns with an article.
constexpr std::array kWithoutArticle{"والده"sv,  "والدي"sv,  "والدين"sv, "والدان"sv, "والدات"sv,
                                     "والديه"sv, "بالغين"sv, "بالغون"sv, "بالغه"sv,  "بالغات"sv};
// "For the", in which the first letter of such a noun is not written again: language, refugee,
// asylum, vaccine, committee, meeting, clothes.
constexpr std::string_view kForThe = "لل";
constexpr std::array kAfterForThe{"غه"sv,   "غات"sv, "اجي"sv,  "اجيين"sv, "اجيات"sv,
                                  "اجيه"sv, "جو"sv,  "قاح"sv,  "قاحات"sv, "جنه"sv,
                                  "جان"sv,  "قا"sv,  "قاات"sv, "باس"sv};
constexpr std::array kArabicEndings{"ها"sv, "ان"sv, "ات"sv, "ون"sv, "ين"sv, "يه"sv, "ه"sv, "ي"sv};

// As in "my school": the feminine ending is written so before "my", "his" and "her".
constexpr std::array kBeforePossessive{"ت"sv};
constexpr std::size_t kShortestPossessed = 3;

// "للغة" is "ل" and "اللغة".
std::string without_for_the(std::string_view word) {
  const std::string_view rest = word.substr(kForThe.size());
  const bool hides =
      std::find(kAfterForThe.begin(), kAfterForThe.end(), rest) != kAfterForThe.end();
  return (hides ? "ل" : "") + std::string(rest);
}

std::string_view without_the(std::string_view word) {
  const bool is_noun =
      std::find(kWithoutArticle.begin(), kWithoutArticle.end(), word) != kWithoutArticle.end();
  for (const std::string_view article : kArabicArticles) {
    const bool fits = word.size() >= article.size() + 2 * kLetter;
    if (!is_noun && fits && word.starts_with(article)) {
      return word.substr(article.size());
    }
  }
  return word;
}

// Twice: what is left of "الالتحاق" begins like an article, as the bare "التحاق" does.
std::string without_article(std::string_view word) {
  const std::string_view noun = without_the(without_the(word));
  if (noun != word) {
    return std::string(noun);
  }
  if (word.starts_with("ولل")) {
    word.remove_prefix(kLetter);
  }
  const bool for_the = word.size() >= kForThe.size() + 2 * kLetter && word.starts_with(kForThe);
  return std::string(for_the ? without_the(without_for_the(word)) : word);
}

constexpr std::array kPersianEndings{"هايي"sv, "هايم"sv, "هاي"sv, "ها"sv, "يي"sv, "ي"sv};
// "Refugees" and "refugee": the last letter comes back.
constexpr std::string_view kPersianPersons = "كان";

}  // namespace

std::string arabic_stem(const std::string& key) {
  const std::string noun = without_article(key);
  std::string_view stem = noun;
  for (const std::string_view ending : kArabicEndings) {
    stem = without_ending(stem, std::array{ending}, 2);
  }
  const bool possessed = noun.ends_with("تي") || noun.ends_with("ته") || noun.ends_with("تها");
  return std::string(possessed ? without_ending(stem, kBeforePossessive, kShortestPossessed)
                               : stem);
}

std::string arabic_without_particle(const std::string& key) {
  constexpr std::array kParticles{"و"sv, "ب"sv, "ل"sv, "ك"sv, "ف"sv};
  const bool begins = std::any_of(kParticles.begin(), kParticles.end(),
                                  [&key](std::string_view next) { return key.starts_with(next); });
  return begins && key.size() >= 4 * kLetter ? key.substr(kLetter) : "";
}

std::string persian_stem(const std::string& key) {
  constexpr std::size_t kShortest = 3;
  const std::string_view stem = without_ending(key, kPersianEndings, kShortest);
  if (stem.ends_with(kPersianPersons) &&
      stem.size() >= kPersianPersons.size() + kShortest * kLetter) {
    return std::string(stem.substr(0, stem.size() - kPersianPersons.size())) + "ه";
  }
  return std::string(stem);
}

}  // namespace kiosk::locale
