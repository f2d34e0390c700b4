#include <gmock/gmock.h>

#include "tests/townhall/county_pages.h"

// What goes, and where the pages are right, only because somebody wished it.
namespace townhall {
namespace {

using namespace test_support;
using test_support::record;  // townhall::history has another

TEST(IntegreatWishes, WhatIsGoneIsRemovedOnlyOnAWish) {
  County county;
  county.edit("search_words.json", [](json& all) {
    all.push_back({{"entity", "article/amt"}, {"lang", "de"}, {"word", "Behörde"}});
  });
  county.german.erase(3);  // amt
  county.input.wishes.remove_missing = true;
  county.take_again();
  EXPECT_EQ(county.in("package.json")["start"], json({"wohnen"}));
  EXPECT_EQ(record(county.in("topics.json"), "amt"), json());
  EXPECT_EQ(county.in("articles.json").size(), 3U);
  EXPECT_EQ(county.in("search_words.json"), json::array());
  EXPECT_EQ(county.text("de", "article/amt", "name"), json());
  EXPECT_EQ(county.in("integreat.json").dump().find("amt"), std::string::npos);
  EXPECT_TRUE(county.says("removed: article/amt \"de amt\"\n")) << county.made.report;
  EXPECT_FALSE(county.says("changed: topic/amt")) << county.made.report;
  EXPECT_TRUE(county.says("2 places removed, 0 no longer in the pages.")) << county.made.report;
  const auto before = county.bytes();
  county.take_again();
  EXPECT_EQ(county.bytes(), before);
}

TEST(IntegreatWishes, WhatIsGoneStaysWhereAnEditorChangedIt) {
  County county;
  county.edit("texts/de.json",
              [](json& de) { de["texts"]["article/kaution"]["body"] = "Unser Text"; });
  county.edit("articles.json", [](json& all) { record_in(all, "miete")["status"] = "draft"; });
  county.german.erase(2);
  county.german.erase(1);
  county.input.wishes.remove_missing = true;
  const json entries = record(county.in("topics.json"), "wohnen")["entries"];
  county.take_again();
  EXPECT_EQ(county.text("de", "article/kaution", "body"), "Unser Text");
  EXPECT_EQ(record(county.in("articles.json"), "miete")["status"], "draft");
  EXPECT_EQ(record(county.in("topics.json"), "wohnen")["entries"], entries);
  EXPECT_TRUE(county.says("because it is not as the pages had it: article/kaution \"de kaution\""));
}

TEST(IntegreatWishes, WhatIsGoneStaysWhereSomethingThatStaysNamesIt) {
  County county;
  county.edit("articles.json", [](json& all) {
    all.push_back({{"slug", "umzug"}, {"related", {"article/kaution"}}});
  });
  county.edit("texts/de.json", [](json& de) {
    de["texts"]["article/umzug"] = {{"name", "Umzug"}, {"body", "Siehe [Miete](article/miete)."}};
  });
  county.german.erase(2);
  county.german.erase(1);
  county.input.wishes.remove_missing = true;
  county.take_again();
  EXPECT_EQ(county.text("de", "article/kaution", "name"), "de kaution");
  EXPECT_EQ(county.text("de", "article/miete", "name"), "de miete");
  EXPECT_TRUE(county.says("stays because article/umzug names it: article/miete \"de miete\""))
      << county.made.report;
}

TEST(IntegreatWishes, ATranslationThatIsGoneStaysUntilItIsToGo) {
  County county;
  county.english.erase(0);
  county.take_again();
  EXPECT_EQ(county.text("en", "article/wohnen", "name"), "en living");
  EXPECT_TRUE(county.says("stays nevertheless: article/wohnen/name [en]")) << county.made.report;
  county.input.wishes.remove_missing = true;
  county.take_again();
  EXPECT_EQ(county.text("en", "article/wohnen", "name"), json());
  EXPECT_FALSE(county.in("texts/en.json")["digests"].contains("article/wohnen"));
}

TEST(IntegreatWishes, WhereItIsWishedThePageIsRight) {
  County county;
  const json original = county.in("articles.json");
  county.edit("texts/de.json", [](json& de) {
    de["texts"]["article/miete"] = {{"name", "Unser Name"}, {"body", "Unser Text"}};
  });
  county.remove_article("kaution");
  county.input.wishes.take = {"article/miete/body", "article/kaution"};
  county.take_again();
  EXPECT_EQ(county.made.error, "");
  EXPECT_EQ(county.text("de", "article/miete", "body"), "Text miete 12345 Ort");
  EXPECT_EQ(county.text("de", "article/miete", "name"), "Unser Name");
  EXPECT_EQ(county.text("de", "article/kaution", "name"), "de kaution");
  EXPECT_EQ(record(county.in("topics.json"), "wohnen")["entries"],
            json({"article/wohnen", "article/kaution", "article/miete"}));
  county.input.wishes.take = {"all"};
  county.take_again();
  EXPECT_EQ(county.text("de", "article/miete", "name"), "de miete");
}

TEST(IntegreatWishes, AWishForNothingIsRefused) {
  County county;
  county.input.wishes.take = {"article/meite"};
  county.german[1]["content"] = "<p>Neuer Text</p>";
  const auto before = county.bytes();
  county.take_again();
  EXPECT_THAT(county.made.error, testing::HasSubstr("--take article/meite: nothing of yours"));
  EXPECT_EQ(county.bytes(), before);
}

}  // namespace
}  // namespace townhall
