#include "kiosk/locale/language.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uscript.h>

#include <nlohmann/json.hpp>

#include "kiosk/base/utf8.h"
#include "tests/locale/fixture.h"

namespace {

using kiosk::locale::Language;
using kiosk::locale::Languages;

std::vector<char32_t> code_points(const std::string& text) {
  std::vector<char32_t> out;
  for (size_t at = 0; at < text.size();) {
    out.push_back(kiosk::base::next_code_point(text, at));
  }
  return out;
}

bool is_in_script(char32_t letter, const std::string& script) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode found = uscript_getScript(static_cast<UChar32>(letter), &status);
  const std::string name = uscript_getShortName(found);
  return found == USCRIPT_COMMON || found == USCRIPT_INHERITED || name == script ||
         (script == "Hans" && name == "Hani");
}

// The real table with one field of the entry at `index` changed.
std::string table_with(size_t index, const std::string& field, const nlohmann::json& value) {
  nlohmann::json table = nlohmann::json::parse(fixture::table_json());
  table["languages"][index][field] = value;
  return table.dump();
}

std::string refusal_of_table(const std::string& json) {
  const auto parsed = Languages::parse(json);
  return parsed ? "accepted" : parsed.error().message;
}

TEST(Languages, HoldTheTwentyFourLanguagesOfTheInterface) {
  std::vector<std::string> tags;
  const auto languages = fixture::languages();
  for (const Language& language : languages.all()) {
    tags.push_back(language.tag);
  }
  const std::vector<std::string> expected{
      "de", "de-simple", "en", "es", "fr", "it", "ku",    "pl", "ro",  "sq", "so", "vi",
      "tr", "bg",        "ru", "uk", "ar", "ps", "fa-AF", "fa", "ckb", "ti", "am", "zh-Hans"};
  EXPECT_EQ(tags, expected);
}

TEST(Languages, AreOrderedByGroupAndThenByTheirOwnName) {
  const Languages languages = fixture::languages();
  const Language& english = *languages.find("en");
  const kiosk::locale::Formats formats(english, languages);
  const auto& all = languages.all();
  for (size_t i = 1; i < all.size(); ++i) {
    const bool in_order = all[i - 1].group < all[i].group ||
                          (all[i - 1].group == all[i].group &&
                           formats.compare(all[i - 1].endonym, all[i].endonym) < 0);
    EXPECT_TRUE(in_order) << all[i - 1].endonym << " before " << all[i].endonym;
  }
}

TEST(Languages, WriteTheirOwnNameInTheirOwnScript) {
  const auto languages = fixture::languages();
  for (const Language& language : languages.all()) {
    for (const char32_t letter : code_points(language.endonym)) {
      EXPECT_TRUE(is_in_script(letter, language.script)) << language.tag;
    }
  }
}

TEST(Languages, NeverUseFlags) {
  for (const char32_t c : code_points(fixture::table_json())) {
    EXPECT_FALSE(c >= 0x1F1E6 && c <= 0x1F1FF);
    EXPECT_NE(c, 0x1F3F4U);
  }
}

TEST(Languages, HaveTheDirectionAndScriptThatIcuKnows) {
  const auto languages = fixture::languages();
  for (const Language& language : languages.all()) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(language.icu_locale, status);
    EXPECT_EQ(locale.isRightToLeft() != 0, language.rtl) << language.tag;
    locale.addLikelySubtags(status);
    EXPECT_EQ(locale.getScript(), language.script) << language.tag;
  }
}

TEST(Languages, ResolveToLocaleDataOfTheirOwn) {
  const auto languages = fixture::languages();
  for (const Language& language : languages.all()) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale = icu::Locale::forLanguageTag(language.icu_locale, status);
    const icu::DateFormatSymbols symbols(locale, status);
    const icu::Locale found = symbols.getLocale(ULOC_VALID_LOCALE, status);
    EXPECT_STREQ(found.getLanguage(), locale.getLanguage()) << language.tag;
  }
}

TEST(Languages, AskForGregorianCalendarAndLatinDigits) {
  const auto languages = fixture::languages();
  for (const Language& language : languages.all()) {
    EXPECT_NE(language.icu_locale.find("-u-ca-gregory-nu-latn"), std::string::npos) << language.tag;
    EXPECT_EQ(language.iso639.size(), 3U) << language.tag;
  }
}

TEST(Languages, FallBackAlongExplicitChainsToGerman) {
  const Languages languages = fixture::languages();
  using Chain = std::vector<std::string>;
  EXPECT_EQ(languages.chain("fa-AF"), (Chain{"fa-AF", "fa", "en", "de"}));
  EXPECT_EQ(languages.chain("ku"), (Chain{"ku", "en", "de"}));
  EXPECT_EQ(languages.chain("de-simple"), (Chain{"de-simple", "de"}));
  EXPECT_EQ(languages.chain("de"), Chain{"de"});
  EXPECT_EQ(languages.chain("nobody"), Chain{"de"});
}

TEST(Languages, DoNotHyphenateLeichteSpracheAndScriptsWithoutHyphens) {
  const Languages languages = fixture::languages();
  EXPECT_TRUE(languages.find("de")->hyphenate);
  for (const char* tag : {"de-simple", "ar", "ti", "zh-Hans"}) {
    EXPECT_FALSE(languages.find(tag)->hyphenate) << tag;
  }
}

TEST(Languages, HidePseudoLocalesFromLists) {
  const Languages languages = fixture::languages();
  ASSERT_NE(languages.find("qps-ploc"), nullptr);
  ASSERT_NE(languages.find("qps-plocm"), nullptr);
  EXPECT_TRUE(languages.find("qps-plocm")->rtl);
  for (const Language& language : languages.all()) {
    EXPECT_EQ(language.tag.find("qps"), std::string::npos);
  }
}

TEST(Languages, RefuseAFaultyTableInOneSentence) {
  EXPECT_EQ(refusal_of_table("{"),
            "languages.json is not an object with a list \"languages\"; take another copy");
  EXPECT_EQ(refusal_of_table(table_with(2, "endonym", "")),
            "languages.json: \"endonym\" of en must be a text that is not empty");
  EXPECT_EQ(refusal_of_table(table_with(2, "dir", "up")),
            "languages.json: \"dir\" of en must be \"ltr\" or \"rtl\"");
  EXPECT_EQ(refusal_of_table(table_with(2, "weekdays", {"Mon"})),
            "languages.json: \"weekdays\" of en must be a list of 7 texts that are not empty");
  EXPECT_EQ(refusal_of_table(table_with(2, "fallback", {"xx", "de"})),
            "languages.json: \"fallback\" of en names xx, which is unknown or named before; "
            "correct it");
  EXPECT_EQ(refusal_of_table(table_with(2, "fallback", {"en", "de"})),
            "languages.json: \"fallback\" of en names en, which is unknown or named before; "
            "correct it");
  EXPECT_EQ(refusal_of_table(table_with(2, "fallback", {"fr"})),
            "languages.json: \"fallback\" of en must end in de; add it");
  EXPECT_EQ(refusal_of_table(table_with(2, "tag", "de")),
            "languages.json: de stands there twice; remove one");
  EXPECT_EQ(refusal_of_table(table_with(2, "list_and", "and")),
            "languages.json: \"list_and\" of en must hold {0} and then {1}");
}

}  // namespace
