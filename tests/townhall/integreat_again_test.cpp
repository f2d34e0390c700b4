#include <gmock/gmock.h>

#include <sstream>

#include "content/townhall/digest.h"
#include "content/townhall/history/history_commands.h"
#include "tests/townhall/county_pages.h"

// Pages that are taken in again every week, into a package at which editors work.
namespace townhall {
namespace {

using namespace test_support;
using test_support::record;  // townhall::history has another

// A contact point of the town's own, below a topic of the pages.
void add_own_contact(County& county) {
  county.edit("contacts.json", [](json& all) {
    all.push_back({{"slug", "mieterbuero"},
                   {"kind", "counselling"},
                   {"phones", {{{"key", "main"}, {"number", "+4940123456"}}}}});
  });
  county.edit("texts/de.json", [](json& de) {
    de["texts"]["contact/mieterbuero"] = {{"name", "Mieterbüro"}};
  });
  county.edit("texts/en.json", [](json& en) {
    en["texts"]["contact/mieterbuero"] = {{"name", "Tenants' desk"}};
    en["digests"]["contact/mieterbuero"] = {{"name", text_digest("Mieterbüro")}};
    en["marks"] = {{"contact/mieterbuero", {{"name", "human approved"}}}};
  });
  county.edit("topics.json", [](json& all) {
    json& entries = record_in(all, "wohnen").at("entries");
    entries.insert(entries.begin() + 1, "contact/mieterbuero");
  });
  county.edit("search_words.json", [](json& all) {
    all.push_back({{"entity", "contact/mieterbuero"}, {"lang", "de"}, {"word", "Miete"}});
  });
}

TEST(IntegreatAgain, PagesAsTheyWereChangeNoByte) {
  County county;
  const auto before = county.bytes();
  county.take_again();
  EXPECT_EQ(county.made.error, "");
  EXPECT_EQ(county.bytes(), before);
  EXPECT_TRUE(county.says("No difference from the package.")) << county.made.report;
  EXPECT_FALSE(county.made.files.list("out/history"));
}

TEST(IntegreatAgain, AnEditorsOwnRecordsChangeNoByteAtPagesAsTheyWere) {
  County county;
  add_own_contact(county);
  const auto before = county.bytes();
  county.take_again();
  EXPECT_EQ(county.made.error, "");
  EXPECT_EQ(county.bytes(), before);
}

TEST(IntegreatAgain, AnEditorsOwnRecordsStayWhenPagesChange) {
  County county;
  add_own_contact(county);
  const json contacts = county.in("contacts.json");
  const json words = county.in("search_words.json");
  county.german[1]["content"] = "<p>Neuer Text</p>";
  county.german.push_back(page("de", "umzug", "wohnen", 5));
  county.take_again();
  EXPECT_EQ(county.made.error, "");
  EXPECT_EQ(county.in("contacts.json"), contacts);
  EXPECT_EQ(county.in("search_words.json"), words);
  EXPECT_EQ(county.text("de", "contact/mieterbuero", "name"), "Mieterbüro");
  EXPECT_EQ(county.text("en", "contact/mieterbuero", "name"), "Tenants' desk");
  EXPECT_EQ(county.in("texts/en.json")["marks"]["contact/mieterbuero"]["name"], "human approved");
  EXPECT_EQ(record(county.in("topics.json"), "wohnen")["entries"],
            json({"article/wohnen", "contact/mieterbuero", "article/kaution", "article/miete",
                  "article/umzug"}));
}

TEST(IntegreatAgain, WhatEditorsAddedToTheTownAndToRecordsOfPagesStays) {
  County county;
  county.edit("sites.json", [](json& all) {
    all.push_back({{"slug", "rathaus"}, {"start", "amt"}, {"wall", {"de"}}, {"groups", {"eg"}}});
  });
  county.edit("notices.json", [](json& all) {
    all.push_back({{"slug", "sturm"},
                   {"severity", "urgent"},
                   {"valid_from", "2026-01-01T08:00"},
                   {"valid_until", "2026-01-02T08:00"}});
  });
  county.edit("terms.json", [](json& all) {
    all.push_back({{"slug", "umziehen"}, {"taxonomy", "life-situation"}});
  });
  ASSERT_TRUE(county.made.files.write(
      "out/questions.json",
      R"([{"slug": "wo", "answers": [{"key": "a", "among": ["topic/amt"]}]}])"));
  const json added = {{"status", "draft"}, {"terms", {"umziehen"}}, {"related", {"topic/amt"}}};
  county.edit("articles.json", [&](json& all) { record_in(all, "miete").update(added); });
  county.edit("texts/de.json", [](json& de) {
    de["texts"]["article/miete"]["teaser"] = "Kurz gesagt";
    de["spoken"] = {{"article/miete", {{"teaser", "Kurz gesprochen"}}}};
  });
  auto before = county.bytes();
  json article = record(county.in("articles.json"), "miete");
  county.german[1]["content"] = "<p>Neuer Text</p>";
  county.german[1]["last_updated"] = "2026-02-01";
  county.take_again();
  EXPECT_EQ(county.made.error, "");
  auto after = county.bytes();
  article["extra"]["last_updated"] = "2026-02-01";
  EXPECT_EQ(record(county.in("articles.json"), "miete"), article);
  EXPECT_EQ(county.text("de", "article/miete", "body"), "Neuer Text");
  EXPECT_EQ(county.text("de", "article/miete", "teaser"), "Kurz gesagt");
  EXPECT_EQ(county.in("texts/de.json")["spoken"]["article/miete"]["teaser"], "Kurz gesprochen");
  for (const char* taken : {"articles", "package", "texts/de", "texts/en", "integreat"}) {
    before.erase("out/" + std::string(taken) + ".json");
    after.erase("out/" + std::string(taken) + ".json");
  }
  EXPECT_EQ(after, before);
}

TEST(IntegreatAgain, APageThatChangedIsUpdatedAndANewOneIsAdded) {
  County county;
  county.german[1]["content"] = "<p>Neuer Text</p>";
  county.german[1]["title"] = "Die Miete";
  county.german.push_back(page("de", "umzug", "wohnen", 5));
  county.take_again();
  EXPECT_EQ(county.text("de", "article/miete", "body"), "Neuer Text");
  EXPECT_EQ(county.text("de", "article/umzug", "name"), "de umzug");
  EXPECT_EQ(record(county.in("articles.json"), "umzug")["origin_id"], "/lkmuster/de/umzug");
  EXPECT_TRUE(county.says("added: article/umzug \"de umzug\"")) << county.made.report;
  EXPECT_TRUE(county.says("changed: article/miete: body [de], name [de]")) << county.made.report;
  EXPECT_TRUE(county.says("1 records added, ")) << county.made.report;
  EXPECT_EQ(county.in("package.json")["content_version"], 20260105);
}

TEST(IntegreatAgain, ItSaysWhatItWillDoAndWritesOnlyWithYes) {
  County county;
  const auto before = county.bytes();
  county.german[1]["content"] = "<p>Neuer Text</p>";
  county.input.yes = false;
  county.take_again();
  EXPECT_EQ(county.bytes(), before);
  EXPECT_TRUE(county.says("changed: article/miete: body [de]\n")) << county.made.report;
  EXPECT_TRUE(county.says("Nothing written. With --yes it is written like this."));
  county.input.yes = true;
  county.take_again();
  EXPECT_TRUE(county.says("Recorded as revision 1")) << county.made.report;
}

TEST(IntegreatAgain, UndoBringsEveryByteBack) {
  County county;
  add_own_contact(county);
  const auto before = county.bytes();
  county.german[1]["content"] = "<p>Neuer Text</p>";
  county.german.push_back(page("de", "umzug", "", 5));
  county.take_again();
  EXPECT_NE(county.bytes(), before);
  std::ostringstream out;
  ASSERT_TRUE(history::run_undo({"out", county.input.author, 0, true}, county.made.files, out));
  EXPECT_EQ(county.bytes(), before);
}

TEST(IntegreatAgain, AFieldThatAnEditorChangedStays) {
  County county;
  county.edit("texts/de.json",
              [](json& de) { de["texts"]["article/miete"]["body"] = "Unser Text"; });
  county.edit("topics.json", [](json& all) { record_in(all, "wohnen")["icon"] = "groups"; });
  const auto before = county.bytes();
  county.take_again();
  EXPECT_EQ(county.bytes(), before);
  EXPECT_TRUE(county.says("Kept 2 edited fields.")) << county.made.report;
  EXPECT_FALSE(county.says("stays as you changed it")) << county.made.report;
}

TEST(IntegreatAgain, AFieldThatThePageChangedTooStaysAndIsNamed) {
  County county;
  county.edit("texts/de.json",
              [](json& de) { de["texts"]["article/miete"]["body"] = "Unser Text"; });
  county.german[1]["content"] = "<p>Neuer Text</p>";
  county.german[1]["title"] = "Die Miete";
  county.take_again();
  EXPECT_EQ(county.text("de", "article/miete", "body"), "Unser Text");
  EXPECT_EQ(county.text("de", "article/miete", "name"), "Die Miete");
  EXPECT_TRUE(county.says("although the page changed too: article/miete/body [de]\n"))
      << county.made.report;
  EXPECT_TRUE(county.says("Kept 1 edited fields.")) << county.made.report;
  county.take_again();  // as it was, now
  EXPECT_EQ(county.text("de", "article/miete", "body"), "Unser Text");
  EXPECT_FALSE(county.says("although the page changed too")) << county.made.report;
}

TEST(IntegreatAgain, WhatAnEditorRemovedStaysAway) {
  County county;
  county.remove_article("kaution");
  county.edit("texts/en.json", [](json& en) { en["texts"]["article/wohnen"].erase("body"); });
  const auto before = county.bytes();
  county.take_again();
  EXPECT_EQ(county.bytes(), before);
  EXPECT_TRUE(county.says("1 records that you removed stay away.")) << county.made.report;
}

TEST(IntegreatAgain, ARecordWhosePageIsGoneStaysAndIsNamed) {
  County county;
  county.german.erase(3);  // amt
  county.take_again();
  EXPECT_EQ(county.text("de", "article/amt", "body"), "Text amt 12345 Ort");
  EXPECT_EQ(county.in("package.json")["start"], json({"amt", "wohnen"}));
  EXPECT_EQ(record(county.in("topics.json"), "amt")["entries"], json({"article/amt"}));
  EXPECT_TRUE(county.says("stays nevertheless: topic/amt \"de amt\"")) << county.made.report;
  const auto before = county.bytes();
  county.take_again();
  EXPECT_EQ(county.bytes(), before);
  EXPECT_TRUE(county.says("stays nevertheless: article/amt")) << county.made.report;
}

TEST(IntegreatAgain, APageThatMovedIsAtItsNewPlaceAlone) {
  County county;
  add_own_contact(county);
  county.german[1]["parent"]["path"] = "/lkmuster/de/amt/";
  county.take_again();
  const json topics = county.in("topics.json");
  EXPECT_EQ(record(topics, "amt")["entries"], json({"article/amt", "article/miete"}));
  EXPECT_EQ(record(topics, "wohnen")["entries"],
            json({"article/wohnen", "contact/mieterbuero", "article/kaution"}));
}

TEST(IntegreatAgain, TheOrderOfThePagesIsFollowedUntilAnEditorMakesAnother) {
  County county;
  add_own_contact(county);
  county.german[1]["order"] = 1;  // miete before kaution
  county.take_again();
  EXPECT_EQ(record(county.in("topics.json"), "wohnen")["entries"],
            json({"article/wohnen", "contact/mieterbuero", "article/miete", "article/kaution"}));
  const json mine = {"article/kaution", "article/wohnen", "contact/mieterbuero", "article/miete"};
  county.edit("topics.json", [&](json& all) { record_in(all, "wohnen")["entries"] = mine; });
  county.german[1]["order"] = 9;
  county.take_again();
  EXPECT_EQ(record(county.in("topics.json"), "wohnen")["entries"], mine);
}

TEST(IntegreatAgain, APageNamedLikeAnOldOneRenamesNothing) {
  County county;
  county.german.push_back(page("de", "amt/miete", "amt", 5));
  county.take_again();
  const json articles = county.in("articles.json");
  EXPECT_EQ(record(articles, "miete")["origin_id"], "/lkmuster/de/miete");
  EXPECT_EQ(record(articles, "amt-miete")["origin_id"], "/lkmuster/de/amt/miete");
}

TEST(IntegreatAgain, APageNamedLikeAnEditorsOwnRecordGetsAnotherName) {
  County county;
  county.edit("articles.json", [](json& all) { all.push_back({{"slug", "umzug"}}); });
  county.edit("texts/de.json", [](json& de) {
    de["texts"]["article/umzug"] = {{"name", "Umziehen"}, {"body", "Unser Text"}};
  });
  county.german.push_back(page("de", "umzug", "wohnen", 5));
  county.take_again();
  EXPECT_EQ(county.text("de", "article/umzug", "body"), "Unser Text");
  const json articles = county.in("articles.json");
  EXPECT_EQ(record(articles, "umzug"), json({{"slug", "umzug"}}));
  EXPECT_EQ(articles.back()["origin_id"], "/lkmuster/de/umzug");
  EXPECT_TRUE(articles.back()["slug"].get<std::string>().starts_with("umzug-"));
}

TEST(IntegreatAgain, WithoutWhatThePagesSaidAllThatDiffersStays) {
  County county;
  ASSERT_TRUE(county.made.files.remove("out/integreat.json"));
  add_own_contact(county);
  county.edit("texts/de.json",
              [](json& de) { de["texts"]["article/miete"]["body"] = "Unser Text"; });
  county.german[0]["title"] = "Wohnen und Mieten";
  county.take_again();
  EXPECT_EQ(county.text("de", "article/miete", "body"), "Unser Text");
  EXPECT_EQ(county.text("de", "article/wohnen", "name"), "de wohnen");
  EXPECT_TRUE(county.says("although the page changed too: article/wohnen/name [de]"));
  EXPECT_EQ(record(county.in("topics.json"), "wohnen")["entries"],
            json({"article/wohnen", "contact/mieterbuero", "article/kaution", "article/miete"}));
  county.german[0]["content"] = "<p>Neuer Text</p>";  // now it is known what they said
  county.take_again();
  EXPECT_EQ(county.text("de", "article/wohnen", "body"), "Neuer Text");
}

TEST(IntegreatAgain, WhatThePagesSaidMustNotBeDamaged) {
  County county;
  for (const char* bytes :
       {"", "[]", "{\"records\": {}, \"start\": [1], \"texts\": {}}",
        "{\"records\": {}, \"start\": [], \"texts\": {\"de\": {\"a\": 1}}}",
        "{\"records\": {\"topic/a\": []}, \"start\": [], \"texts\": {}}",
        "{\"records\": {\"topic/A b\": {\"slug\": \"A b\"}}, \"start\": [], \"texts\": {}}"}) {
    ASSERT_TRUE(county.made.files.write("out/integreat.json", bytes));
    county.take_again();
    EXPECT_THAT(county.made.error, testing::HasSubstr("out/integreat.json is damaged; ")) << bytes;
  }
}

TEST(IntegreatAgain, WhatAnEditorSetInThePackageStays) {
  County county;
  county.edit("package.json", [](json& package) {
    package["four_eyes"] = true;
    package["clips"] = {"tr"};
    package["brand_color"] = "#400040";
    package["start"] = {"wohnen", "amt"};  // the other way round
  });
  json expected = county.in("package.json");
  county.german.push_back(page("de", "schule", "", 6));
  county.take_again();
  expected["start"] = {"wohnen", "amt", "schule"};
  expected["content_version"] = 20260106;
  expected["content_date"] = "2026-01-06";
  EXPECT_EQ(county.in("package.json"), expected);
}

TEST(IntegreatAgain, FourEyesAskForTheRole) {
  County county;
  county.edit("package.json", [](json& package) { package["four_eyes"] = true; });
  county.german.push_back(page("de", "schule", "", 6));
  county.input.author.role = "";
  county.take_again();
  EXPECT_NE(county.made.error, "");
  EXPECT_EQ(county.in("package.json")["start"], json({"amt", "wohnen"}));
}

TEST(IntegreatAgain, AnswersInGermanToo) {
  County county;
  county.input.author.voice = Voice::German;
  county.edit("texts/de.json",
              [](json& de) { de["texts"]["article/miete"]["body"] = "Unser Text"; });
  county.german[1]["content"] = "<p>Neuer Text</p>";
  county.german.erase(3);
  county.take_again();
  EXPECT_TRUE(county.says("Nicht mehr in den Seiten, bleibt trotzdem: topic/amt „de amt“"));
  EXPECT_TRUE(county.says("obwohl sich auch die Seite geändert hat: article/miete/body [de]"));
  EXPECT_TRUE(county.says("1 Felder, die Sie geändert haben, bleiben.")) << county.made.report;
}

}  // namespace
}  // namespace townhall
