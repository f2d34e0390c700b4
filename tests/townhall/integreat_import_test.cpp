#include <gtest/gtest.h>

#include "content/townhall/digest.h"
#include "content/townhall/integreat_page.h"
#include "content/townhall/integreat_region.h"
#include "content/townhall/integreat_slug.h"
#include "tests/townhall/county_pages.h"

namespace townhall {
namespace {

using namespace test_support;
using test_support::record;  // townhall::history has another

TEST(Integreat, PagesWithChildrenBecomeTopicsInTheOrderOfTheirNumbers) {
  const Imported made = import_pages(german_pages(), english_pages());
  ASSERT_EQ(made.error, "");
  EXPECT_EQ(file(made, "package.json")["start"], json({"amt", "wohnen"}));
  const json topics = file(made, "topics.json");
  EXPECT_EQ(record(topics, "wohnen")["entries"],
            json({"article/wohnen", "article/kaution", "article/miete"}));
  EXPECT_EQ(record(topics, "wohnen")["icon"], "home");
  EXPECT_EQ(record(topics, "amt")["entries"], json({"article/amt"}));
  EXPECT_EQ(file(made, "articles.json").size(), 4U);
}

TEST(Integreat, TranslationsCarryTheDigestOfTheirGermanSource) {
  const Imported made = import_pages(german_pages(), english_pages());
  const json german = file(made, "texts/de.json");
  const json english = file(made, "texts/en.json");
  EXPECT_EQ(english["how"], "import");
  EXPECT_EQ(english["from"], "de");
  EXPECT_EQ(english["texts"]["topic/wohnen"]["name"], "en living");
  EXPECT_EQ(english["digests"]["article/wohnen"]["body"],
            text_digest(german["texts"]["article/wohnen"]["body"].get<std::string>()));
  EXPECT_FALSE(german.contains("from"));
}

TEST(Integreat, APageWithoutGermanIsLeftOutAndNamed) {
  const Imported made = import_pages(german_pages(), english_pages());
  EXPECT_NE(made.report.find("page without a German one, left out: 1\n    /lkmuster/en/alone"),
            std::string::npos)
      << made.report;
}

TEST(Integreat, ThePackageIsNamedAndDatedByItsPages) {
  const json package = file(import_pages(german_pages(), english_pages()), "package.json");
  EXPECT_EQ(package["id"], "lkmuster");
  EXPECT_EQ(package["content_date"], "2026-01-05");
  EXPECT_EQ(package["region"], "DE-BE");
  EXPECT_EQ(package["sample"], false);
}

TEST(Integreat, CirclesAndMissingParentsComeToTheTop) {
  json pages = {page("de", "a", "b", 1), page("de", "b", "a", 2), page("de", "c", "x", 3)};
  const Imported made = import_pages(pages, json::array());
  ASSERT_EQ(made.error, "");
  EXPECT_EQ(file(made, "package.json")["start"], json({"a", "c"}));
  EXPECT_NE(made.report.find("parents run in a circle"), std::string::npos);
  EXPECT_NE(made.report.find("parent page missing"), std::string::npos);
}

TEST(Integreat, ATranslationThatOnlyPointsElsewhereFallsBack) {
  json english = english_pages();
  english[0]["content"] =
      "<p>Not here, but in:</p><ul><li><a href='https://integreat.app"
      "/lkmuster/de/wohnen/'>Deutsch</a></li></ul>";
  const json texts = file(import_pages(german_pages(), english), "texts/en.json");
  EXPECT_EQ(texts["texts"]["article/wohnen"], json({{"name", "en living"}}));
}

TEST(Integreat, LinksBetweenPagesStayInsideInBothLanguages) {
  json german = german_pages();
  german[3]["content"] =
      "<a href='https://integreat.app/lkmuster/en/living'>W</a> "
      "<a href='/lkmuster/de/miete/'>M</a>";
  const json texts = file(import_pages(german, english_pages()), "texts/de.json");
  EXPECT_EQ(texts["texts"]["article/amt"]["body"], "[W](topic/wohnen) [M](article/miete)");
}

TEST(Integreat, WrongFilesAreRefusedWithFileAndEntry) {
  EXPECT_NE(import_pages(json::object(), json::array()).error.find("de.json is not an array"),
            std::string::npos);
  json german = german_pages();
  german[2].erase("content");
  EXPECT_NE(import_pages(german, json::array()).error.find("de.json, entry 2: \"content\""),
            std::string::npos);
  EXPECT_NE(import_pages(german_pages(), german_pages()).error.find("comes twice"),
            std::string::npos);
  EXPECT_NE(import_pages(json::array(), english_pages()).error.find("no German page"),
            std::string::npos);
  EXPECT_FALSE(
      read_integreat_pages("f", german_pages().dump().substr(0, 300), townhall::Voice::English));
}

TEST(Integreat, AnswersInGermanToo) {
  const Imported made = import_pages(german_pages(), english_pages(), Voice::German);
  EXPECT_NE(made.report.find("Übernommen:"), std::string::npos) << made.report;
  EXPECT_NE(made.report.find("  Seiten, de: "), std::string::npos) << made.report;
  EXPECT_NE(made.report.find("abgeleitet, bitte prüfen: 1"), std::string::npos) << made.report;
  json german = german_pages();
  german[2].erase("content");
  EXPECT_EQ(
      import_pages(german, json::array(), Voice::German).error,
      "de.json, Eintrag 2: „content“ muss ein Text sein; holen Sie die Datei noch einmal oder "
      "berichtigen Sie sie.");
}

TEST(Integreat, AnotherPackageIsNeverOverwritten) {
  MemoryFiles files;
  ASSERT_TRUE(files.write("de.json", german_pages().dump()));
  ASSERT_TRUE(files.write("out/package.json", "{\"id\": \"other\", \"namespace\": \"x\"}"));
  std::ostringstream report;
  EXPECT_FALSE(import_integreat({{"de.json"}, "out"}, files, report));
  EXPECT_FALSE(files.read("out/topics.json"));
}

TEST(Integreat, SlugsAreAsciiShortAndUnique) {
  EXPECT_EQ(slug_words("Müll, Straße & Öl"), "muell-strasse-oel");
  const auto slugs = slugs_of(
      {"/r/de/a/info", "/r/de/b/info", "/r/de/c", "/r/de/" + std::string(90, 'x'), "/r/de/ድሕነት"});
  EXPECT_EQ(slugs[0], "a-info");
  EXPECT_EQ(slugs[1], "b-info");
  EXPECT_EQ(slugs[2], "c");
  EXPECT_EQ(slugs[3].size(), 60U);
  EXPECT_TRUE(slugs[4].starts_with("p-")) << slugs[4];
}

TEST(Integreat, ASlugThatIsKnownStaysAndNoneIsGivenTwice) {
  const KnownSlugs known = {{{"/r/de/a", "alt"}, {"/r/de/b", "alt"}, {"/r/de/gone", "c"}}, {"d"}};
  const auto slugs = slugs_of({"/r/de/a", "/r/de/b", "/r/de/c", "/r/de/d", "/r/de/e"}, known);
  EXPECT_EQ(slugs[0], "alt");
  EXPECT_TRUE(slugs[1].starts_with("b"));
  EXPECT_TRUE(slugs[2].starts_with("c-")) << slugs[2];
  EXPECT_TRUE(slugs[3].starts_with("d-")) << slugs[3];
  EXPECT_EQ(slugs[4], "e");
}

TEST(Integreat, CodesBecomeLanguageTags) {
  EXPECT_EQ(integreat_language("de-si"), "de-simple");
  EXPECT_EQ(integreat_language("ar-arb"), "ar");
  EXPECT_EQ(integreat_language("fa_pr"), "fa-AF");
  EXPECT_EQ(integreat_language("uk"), "uk");
}

TEST(Integreat, TownNamesComeFromTheRegion) {
  EXPECT_EQ(town_name("lkmuster"), "Landkreis Muster");
  EXPECT_EQ(town_name("rems-murr-kreis"), "Rems-Murr-Kreis");
  EXPECT_EQ(town_name("stadt-neuss"), "Neuss");
}

}  // namespace
}  // namespace townhall
