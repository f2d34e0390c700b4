#include "content/townhall/translate/states.h"

#include <gmock/gmock.h>

#include <sstream>

#include "content/townhall/translate/collect.h"
#include "content/townhall/translate/entry_matrix.h"
#include "content/townhall/translate/open_texts.h"
#include "content/townhall/translate/shown_where.h"
#include "tests/support/package_builder.h"

using test_support::PackageBuilder;
using testing::HasSubstr;
using townhall::Canonical;
using townhall::translate::Exchange;
using townhall::translate::matrix_of;
using townhall::translate::State;
using townhall::translate::state_of;
using townhall::translate::Unit;
using townhall::translate::Voice;

namespace {

// German, English from it, Dari from English, Arabic from German.
PackageBuilder town_by_way_of_english() {
  PackageBuilder builder;
  builder.translation("en", "de", "service/benefit", "name", "Apply for housing benefit");
  builder.translation("en", "de", "contact/desk", "name", "Housing benefit desk");
  builder.translation("fa", "en", "service/benefit", "name",
                      "درخواست کمک‌هزینه مسکن");
  builder.translation("fa", "en", "contact/desk", "name", "میز کمک‌هزینه مسکن");
  builder.translation("ar", "de", "service/benefit", "name", "طلب إعانة السكن");
  return builder;
}

State state(const Canonical& canonical, const std::string& lang,
            const std::string& record = "service/benefit") {
  return state_of(canonical, lang, record, "name");
}

Exchange collected(const PackageBuilder& builder, const std::string& lang) {
  const auto exchange = townhall::translate::collect(builder.canonical(), lang, {Voice::English});
  EXPECT_TRUE(exchange.has_value());
  return exchange.value_or(Exchange{});
}

Unit unit(const Exchange& exchange, const std::string& key) {
  for (const Unit& one : exchange.units) {
    if (one.key == key) {
      return one;
    }
  }
  ADD_FAILURE() << "no unit " << key;
  return {};
}

}  // namespace

TEST(TranslateStates, OneGermanFieldMakesExactlyItsDependentsOutdated) {
  PackageBuilder builder = town_by_way_of_english();
  builder.text("de", "service/benefit", "name", "Wohngeld neu beantragen");
  const Canonical after = builder.canonical();
  EXPECT_EQ(state(after, "en"), State::SourceChanged);
  EXPECT_EQ(state(after, "ar"), State::SourceChanged);
  EXPECT_EQ(state(after, "fa"), State::SourceChanged) << "along the chain de, en, fa";
  EXPECT_EQ(state(after, "en", "contact/desk"), State::Current);
  EXPECT_EQ(state(after, "fa", "contact/desk"), State::Current);
  EXPECT_EQ(state(after, "ar", "contact/desk"), State::Missing);
}

TEST(TranslateStates, AMarkOfItsOwnStandsAboveThatOfTheFile) {
  PackageBuilder builder = town_by_way_of_english();
  builder.files_of("ar")["how"] = "machine";
  builder.files_of("ar")["state"] = "translated";
  EXPECT_EQ(state(builder.canonical(), "ar"), State::Unreviewed);
  builder.files_of("ar")["marks"]["service/benefit"]["name"] = "human translated";
  EXPECT_EQ(state(builder.canonical(), "ar"), State::Current);
  EXPECT_EQ(builder.issues().errors(), 0U);
}

TEST(TranslateStates, AMarkThatIsNoneIsAnError) {
  for (const char* mark : {"human", "ghost approved", "human  approved", "human done"}) {
    PackageBuilder builder = town_by_way_of_english();
    builder.files_of("ar")["marks"]["service/benefit"]["name"] = mark;
    EXPECT_EQ(builder.issues().errors(), 1U) << mark;
  }
  PackageBuilder builder = town_by_way_of_english();
  builder.files_of("ar")["marks"]["service/benefit"]["fees"] = "human approved";
  EXPECT_EQ(builder.issues().errors(), 1U) << "no such text";
}

TEST(TranslateStates, WithoutADigestNobodyCanTell) {
  PackageBuilder builder = town_by_way_of_english();
  builder.files_of("ar").erase("digests");
  EXPECT_EQ(state(builder.canonical(), "ar"), State::Unknown);
}

TEST(TranslateStates, TheMatrixCountsEveryGermanTextInEveryLanguage) {
  std::ostringstream out;
  townhall::translate::print_summary(matrix_of(town_by_way_of_english().canonical()), Voice::German,
                                     out);
  EXPECT_THAT(
      out.str(),
      HasSubstr("en: 2 aktuell, 0 mit geänderter Quelle, 0 maschinell und ungeprüft, 3 fehlen"));
  EXPECT_THAT(
      out.str(),
      HasSubstr("ar: 1 aktuell, 0 mit geänderter Quelle, 0 maschinell und ungeprüft, 4 fehlen"));
}

TEST(TranslateStates, TheListNamesEntriesAndFieldsInPlainWordsByState) {
  PackageBuilder builder = town_by_way_of_english();
  builder.text("de", "service/benefit", "name", "Wohngeld neu beantragen");
  builder.text("de", "service/benefit", "fees", "Nichts.");
  builder.text("de", "service/benefit", "deadline", "Keine.");
  std::ostringstream out;
  townhall::translate::print_open(townhall::translate::open_texts(builder.canonical(), "en"),
                                  Voice::English, out);
  EXPECT_EQ(out.str(),
            "Missing (5):\n"
            "  \"Wohngeldstelle\" (contact/desk): what it is for, a line below the name\n"
            "  \"Musterstadt\" (package/town): name of the town, on the first screen\n"
            "  \"Wohngeld neu beantragen\" (service/benefit): deadline; what it costs\n"
            "  \"Wohnen\" (topic/housing): name, as heading, on tiles and in lists\n"
            "Source changed (1):\n"
            "  \"Wohngeld neu beantragen\" (service/benefit): name, as heading, on tiles and in "
            "lists\n");
}

TEST(TranslateStates, TheListIsBoundedAndCountsTheRest) {
  PackageBuilder builder = town_by_way_of_english();
  for (int i = 10; i < 60; ++i) {
    const std::string slug = "s" + std::to_string(i);
    builder.record("service", R"({"slug": ")" + slug + R"("})");
    builder.text("de", "service/" + slug, "name", "Leistung");
    builder.text("de", "service/" + slug, "fees", "Nichts.");
  }
  std::ostringstream out;
  townhall::translate::print_open(townhall::translate::open_texts(builder.canonical(), "en"),
                                  Voice::German, out);
  EXPECT_THAT(out.str(), HasSubstr("Fehlt (103):\n"));
  EXPECT_THAT(out.str(), HasSubstr("  … und 25 weitere Texte in 13 weiteren Einträgen.\n"));
  EXPECT_THAT(out.str(), testing::Not(HasSubstr("service/s59")));
}

TEST(TranslateStates, ForProgramsTheListIsWhole) {
  const Canonical canonical = town_by_way_of_english().canonical();
  const auto status = nlohmann::json::parse(townhall::translate::status_json(
      matrix_of(canonical), "en", townhall::translate::open_texts(canonical, "en")));
  EXPECT_EQ(status["schema"], 1);
  EXPECT_EQ(status["languages"]["en"]["missing"], 3);
  EXPECT_EQ(status["languages"]["ar"]["current"], 1);
  EXPECT_EQ(status["lang"], "en");
  ASSERT_EQ(status["texts"].size(), 3U);
  EXPECT_EQ(status["texts"][0], (nlohmann::json{{"key", "contact/desk/responsibility"},
                                                {"state", "missing"},
                                                {"entry", "Wohngeldstelle"},
                                                {"de",
                                                 "wofür sie da ist, eine Zeile unter dem "
                                                 "Namen"},
                                                {"en", "what it is for, a line below the name"}}));
}

TEST(TranslateStates, StandAsEntriesByLanguages) {
  std::ostringstream out;
  townhall::translate::print_entries(
      {{"ar", {{"contact/desk", {2, 0, 0, 0, 0}}}},
       {"fa-AF", {{"contact/desk", {0, 1, 2, 3, 14}}, {"topic/housing", {0, 0, 1, 0, 0}}}}},
      townhall::Voice::English, out);
  EXPECT_EQ(out.str(),
            "Texts that are not current, by entry and language: f = missing, q = source changed, "
            "m = by a machine and not reviewed, o = without a digest; . = all are current\n"
            "               ar  fa-AF\n"
            "contact/desk   .   14f 1q 2m 3o\n"
            "topic/housing  .   1m\n");
}

TEST(TranslateCollect, AUnitIsFuzzyExactlyWhenItsDigestSaysSo) {
  PackageBuilder builder = town_by_way_of_english();
  EXPECT_FALSE(unit(collected(builder, "fa"), "service/benefit/name").fuzzy);
  builder.text("de", "service/benefit", "name", "Wohngeld neu beantragen");
  const Exchange exchange = collected(builder, "fa");
  EXPECT_TRUE(unit(exchange, "service/benefit/name").fuzzy);
  EXPECT_FALSE(unit(exchange, "contact/desk/name").fuzzy);
}

TEST(TranslateCollect, ChainsAreTranslatedFromTheirOwnSource) {
  const Exchange exchange = collected(town_by_way_of_english(), "fa");
  EXPECT_EQ(exchange.from, "en");
  EXPECT_EQ(unit(exchange, "service/benefit/name").source, "Apply for housing benefit");
}

TEST(TranslateCollect, SaysWhereATextIsShownAndHowLongItMayBe) {
  const Unit name = unit(collected(town_by_way_of_english(), "ar"), "service/benefit/name");
  EXPECT_EQ(name.notes[0], "Service: name, as heading, on tiles and in lists");
  EXPECT_EQ(name.notes[1], "At most 90 characters.");
  EXPECT_EQ(name.max_chars, 90U);
}

TEST(TranslateCollect, DraftsStayInTheHouse) {
  PackageBuilder builder = town_by_way_of_english();
  builder.record("service", R"({"slug": "benefit", "status": "draft", "contacts": []})");
  for (const Unit& one : collected(builder, "ar").units) {
    EXPECT_THAT(one.key, testing::Not(HasSubstr("service/")));
  }
}

TEST(TranslateCollect, ANewLanguageIsTranslatedFromTheSourceLanguage) {
  const Exchange exchange = collected(town_by_way_of_english(), "fa-AF");
  EXPECT_EQ(exchange.from, "de");
  EXPECT_EQ(unit(exchange, "service/benefit/name").target, "");
}

TEST(TranslateCollect, RefusesTheSourceLanguageItself) {
  const auto exchange =
      townhall::translate::collect(town_by_way_of_english().canonical(), "de", {Voice::English});
  ASSERT_FALSE(exchange.has_value());
  EXPECT_EQ(exchange.error().message,
            "de is the language that is translated from. Name another one.");
}

// A field that the table does not know would be named by its key.
TEST(TranslateCollect, SaysInPlainWordsWhereEveryTextIsShown) {
  for (const townhall::Kind& kind : townhall::kinds()) {
    for (const townhall::TextField& field : kind.texts) {
      const std::string words = townhall::translate::shown_where(kind, field, Voice::German);
      EXPECT_FALSE(words.starts_with(std::string(kind.name) + ":")) << words;
      EXPECT_FALSE(words.ends_with(": " + std::string(field.name))) << words;
    }
  }
}
