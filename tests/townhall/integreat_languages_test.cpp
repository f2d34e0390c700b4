#include "content/townhall/digest.h"
#include "tests/townhall/county_pages.h"

// Translations of pages that are taken in again, and of what editors made of them.
namespace townhall {
namespace {

using namespace test_support;

TEST(IntegreatLanguages, ATranslationThatIsTakenIsOfTheSourceThatCameWithIt) {
  County county;
  county.german[0]["content"] = "<p>Neuer Text</p>";
  county.english[0]["content"] = "<p>New text</p>";
  county.take_again();
  EXPECT_EQ(county.in("texts/en.json")["digests"]["article/wohnen"]["body"],
            text_digest("Neuer Text"));
}

TEST(IntegreatLanguages, ATranslationThatDidNotChangeIsOutOfDateWithItsSource) {
  County county;
  const json digests = county.in("texts/en.json")["digests"];
  county.german[0]["content"] = "<p>Neuer Text</p>";
  county.take_again();
  EXPECT_EQ(county.in("texts/en.json")["digests"], digests);
  EXPECT_TRUE(county.says("Translations to be looked at after this: en 1.")) << county.made.report;
}

TEST(IntegreatLanguages, ATranslationOfPagesDoesNotPassForOneOfAnEditorsText) {
  County county;
  county.edit("texts/de.json",
              [](json& de) { de["texts"]["article/wohnen"]["body"] = "Unser Text"; });
  county.english[0]["content"] = "<p>New text</p>";
  county.take_again();
  EXPECT_EQ(county.text("en", "article/wohnen", "body"), "New text");
  EXPECT_NE(county.in("texts/en.json")["digests"]["article/wohnen"]["body"],
            text_digest("Unser Text"));
}

TEST(IntegreatLanguages, WhatSomebodyReleasedIsNotReleasedInItsNewWords) {
  County county;
  county.edit("texts/en.json", [](json& en) {
    en["marks"] = {{"article/wohnen", {{"body", "import approved"}, {"name", "import approved"}}}};
  });
  county.english[0]["content"] = "<p>New text</p>";
  county.take_again();
  EXPECT_EQ(county.in("texts/en.json")["marks"],
            json({{"article/wohnen", {{"name", "import approved"}}}}));
}

TEST(IntegreatLanguages, ALanguageThatWasNotGivenStays) {
  County county;
  const json english = county.in("texts/en.json");
  county.german[1]["content"] = "<p>Neuer Text</p>";
  county.take_again({"de"});
  EXPECT_EQ(county.in("texts/en.json"), english);
  EXPECT_EQ(county.text("de", "article/miete", "body"), "Neuer Text");
  county.take_again();
  EXPECT_EQ(county.in("texts/en.json"), english);
}

TEST(IntegreatLanguages, ALanguageThatIsNewComesAndTheSitesStay) {
  County county;
  const json sites = county.in("sites.json");
  county.german[0]["available_languages"]["tr"] = {{"path", "/lkmuster/tr/konut/"}};
  ASSERT_TRUE(county.made.files.write("tr.json",
                                      json({page("tr", "konut", "", 2, "de", "wohnen")}).dump()));
  county.take_again({"de", "en", "tr"});
  EXPECT_EQ(county.text("tr", "topic/wohnen", "name"), "tr konut");
  EXPECT_EQ(county.in("texts/tr.json")["from"], "de");
  EXPECT_EQ(county.in("texts/tr.json")["digests"]["topic/wohnen"]["name"],
            text_digest("de wohnen"));
  EXPECT_EQ(county.in("sites.json"), sites);
  EXPECT_TRUE(county.says("new language: tr. ")) << county.made.report;
}

TEST(IntegreatLanguages, AnEditorsTranslationOfAPageStaysAndIsOutOfDateWithIt) {
  County county;
  const std::string turkish =
      R"({"lang": "tr", "how": "human", "state": "approved", "from": "de",
          "texts": {"article/miete": {"name": "Kira"}},
          "digests": {"article/miete": {"name": ")" +
      text_digest("de miete") + "\"}}}\n";
  ASSERT_TRUE(county.made.files.write("out/texts/tr.json", turkish));
  county.german[1]["title"] = "Die Miete";
  county.take_again();
  EXPECT_EQ(county.bytes()["out/texts/tr.json"], turkish);
  EXPECT_TRUE(county.says("Translations to be looked at after this: tr 1.")) << county.made.report;
}

}  // namespace
}  // namespace townhall
