#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// The words that people search with, the conditions of a service, and what is set for the town.
using nlohmann::json;
using test_support::Clerk;
using test_support::kFormats;
using test_support::PackageBuilder;
using test_support::small_hall;
using testing::HasSubstr;

namespace {

PackageBuilder town_with_search_words() {
  PackageBuilder builder = small_hall();
  builder.extra_files["search_words.json"] = R"([
      {"entity": "service/benefit", "lang": "de", "word": "Mietzuschuss", "weight": 10,
       "kind": "synonym"},
      {"entity": "service/benefit", "lang": "en", "word": "rent help", "kind": "colloquial",
       "idea": "rent"},
      {"entity": "contact/desk", "lang": "de", "word": "Amt"}])";
  builder.record("service", R"({"slug": "benefit", "contacts": [{"contact": "desk"}],
      "eligibility": [{"dimension": "age", "op": "ge", "value": 18},
                      {"dimension": "age", "op": "lt", "value": 65},
                      {"dimension": "residence-area", "op": "eq", "value": "01062001"},
                      {"dimension": "family", "op": "in", "value": ["single", "married"]}]})");
  return builder;
}

json words(const Clerk& clerk) {
  return json::parse(clerk.read("p/search_words.json"));
}

}  // namespace

TEST(WorkbookWords, AnEditedNewAndRemovedOneIsSaidAndWritten) {
  for (const std::string format : kFormats) {
    Clerk clerk(town_with_search_words(), format);
    clerk.set("Suchwörter", 2, "Wort", "Hilfe zur Miete");
    clerk.set("Suchwörter", 2, "Art", "Umgangssprache");
    clerk.set("Suchwörter", 4, "löschen", "x");
    clerk.add_row("Suchwörter", {{"Eintrag", "contact/desk"},
                                 {"Sprache", "ar"},
                                 {"Wort", "بلدية"},
                                 {"Art", "gleiche Bedeutung"}});
    EXPECT_EQ(
        clerk.import(),
        "Geändert: Suchwort „Mietzuschuss“ (de) für Leistung/benefit, Wort: „Mietzuschuss“ → "
        "„Hilfe zur Miete“ [Blatt „Suchwörter“, Zeile 2, Spalte C „Wort“]\n"
        "Geändert: Suchwort „Mietzuschuss“ (de) für Leistung/benefit, Art: „gleiche Bedeutung“ "
        "→ „Umgangssprache“ [Blatt „Suchwörter“, Zeile 2, Spalte D „Art“]\n"
        "Gelöscht: Suchwort „Amt“ (de) für Kontaktstelle/desk [Blatt „Suchwörter“, Zeile 4]\n"
        "Neu: Suchwort „بلدية“ (ar) für Kontaktstelle/desk [Blatt „Suchwörter“, Zeile 5]\n"
        "1 neu, 2 geändert, 1 gelöscht; 0 Fehler.\n"
        "Nichts geschrieben. Mit --yes wird es so geschrieben.\n");
    EXPECT_EQ(clerk.written(), "");
    clerk.import_and_write();
    EXPECT_EQ(words(clerk), json::parse(R"([
        {"entity": "service/benefit", "lang": "de", "word": "Hilfe zur Miete", "weight": 10,
         "kind": "colloquial"},
        {"entity": "service/benefit", "lang": "en", "word": "rent help", "kind": "colloquial",
         "idea": "rent"},
        {"entity": "contact/desk", "lang": "ar", "word": "بلدية", "kind": "synonym"}])"));
    EXPECT_THAT(clerk.written(), testing::MatchesRegex("p/search_words.json -[0-9]+ \\+[0-9]+\n"));
  }
}

TEST(WorkbookWords, MistakesAreNamedAtTheirCell) {
  const struct {
    std::size_t row;
    const char* heading;
    const char* text;
    const char* german;
    const char* english;
  } kSeeds[] = {
      {2, "Eintrag", "service/none", "Spalte A „Eintrag“: Den Schlüssel „none“ gibt es nicht",
       "column A \"Eintrag\": "},
      {2, "Eintrag", "", "Spalte A „Eintrag“: Die Zelle darf nicht leer sein",
       "column A \"Eintrag\": The cell must not be empty"},
      {3, "Sprache", "Englich", "Spalte B „Sprache“: „Englich“ ist keine bekannte Sprache",
       "column B \"Sprache\""},
      {3, "Wort", "", "Spalte C „Wort“: Die Zelle darf nicht leer sein", "column C \"Wort\""},
      {3, "Art", "Schimpfwort", "Spalte D „Art“: „Schimpfwort“ steht nicht zur Wahl",
       "column D \"Art\""},
      {4, "Idee", "Große Idee", "Spalte E „Idee“: „Große Idee“ ist kein Schlüssel",
       "column E \"Idee\""},
      {4, "Gewicht", "101", "Spalte F „Gewicht“: 101 liegt außerhalb von 1 bis 100",
       "column F \"Gewicht\""},
      {4, "löschen", "weg", "Spalte G „löschen“: „weg“ ist kein Zeichen zum Löschen",
       "column G \"löschen\""},
  };

  for (const std::string format : kFormats) {
    for (const auto& seed : kSeeds) {
      Clerk clerk(town_with_search_words(), format);
      clerk.set("Suchwörter", seed.row, seed.heading, seed.text);
      const std::string row = std::to_string(seed.row);
      EXPECT_THAT(clerk.import_and_write(),
                  HasSubstr("Fehler: Blatt „Suchwörter“, Zeile " + row + ", " + seed.german));
      EXPECT_THAT(clerk.import("en"),
                  HasSubstr("mistake: sheet \"Suchwörter\", row " + row + ", " + seed.english));
      EXPECT_EQ(clerk.written(), "");
    }
  }
}

TEST(WorkbookWords, ACopiedRowAndTheSameWordTwiceAreRefused) {
  Clerk clerk(town_with_search_words(), "ods");
  auto& rows = clerk.sheet("Suchwörter").rows;
  rows.push_back(rows.front());
  EXPECT_THAT(clerk.import(), HasSubstr("Fehler: Blatt „Suchwörter“, Zeile 5, Spalte A „Eintrag“: "
                                        "Diese Zeile ist schon Zeile 2"));
  Clerk other(town_with_search_words(), "ods");
  other.add_row(
      "Suchwörter",
      {{"Eintrag", "contact/desk"}, {"Sprache", "de"}, {"Wort", "Amt"}, {"Art", "Schreibfehler"}});
  EXPECT_THAT(other.import_and_write(), HasSubstr("Fehler: Blatt „Suchwörter“, Zeile 5: "));
  EXPECT_EQ(other.written(), "");
}

TEST(WorkbookWords, WhatChangedInThePackageMeanwhileIsNotTurnedBack) {
  Clerk clerk(town_with_search_words(), "xlsx");
  PackageBuilder later = town_with_search_words();
  std::string& changed = later.extra_files["search_words.json"];
  changed.replace(changed.find("Mietzuschuss"), 12, "Zuschuss");
  clerk.move_to(later);
  EXPECT_EQ(clerk.import(),
            "1 Zeile ist im Paket neuer als in der Mappe; sie bleibt, wie sie im Paket ist.\n"
            "Kein Unterschied zum Paket.\n");
  clerk.set("Suchwörter", 2, "Wort", "Hilfe zur Miete");
  EXPECT_THAT(clerk.import(), HasSubstr("Fehler: Blatt „Suchwörter“, Zeile 2: Diese Zeile wurde "
                                        "seit dem Export auch im Paket geändert"));
}

TEST(WorkbookWords, TheFirstOnesOfAPackageMakeItsFile) {
  Clerk clerk(small_hall(), "ods");
  clerk.add_row("Suchwörter",
                {{"Eintrag", "service/benefit"}, {"Sprache", "de"}, {"Wort", "Mietzuschuss"}});
  clerk.import_and_write();
  EXPECT_EQ(words(clerk), json::parse(R"([
      {"entity": "service/benefit", "lang": "de", "word": "Mietzuschuss"}])"));
  EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
}

TEST(WorkbookEligibility, IsEditedInWordsAndKeepsItsTypes) {
  for (const std::string format : kFormats) {
    Clerk clerk(town_with_search_words(), format);
    clerk.set("Voraussetzungen", 2, "Wert", "21");
    clerk.set("Voraussetzungen", 4, "Wert", "01062002");
    clerk.set("Voraussetzungen", 5, "Wert", "single; widowed; 3");
    clerk.add_row("Voraussetzungen", {{"Leistung", "benefit"},
                                      {"Merkmal", "Alter"},
                                      {"Vergleich", "ist nicht"},
                                      {"Wert", "30"}});
    const std::string said = clerk.import_and_write();
    EXPECT_THAT(said, HasSubstr("Geändert: Voraussetzung age von „Wohngeld beantragen“ (benefit), "
                                "Wert: „18“ → „21“ [Blatt „Voraussetzungen“, Zeile 2, Spalte D "
                                "„Wert“]"));
    EXPECT_THAT(said, HasSubstr("1 neu, 3 geändert, 0 gelöscht; 0 Fehler."));
    EXPECT_EQ(clerk.record("service", "benefit").at("eligibility"), json::parse(R"([
        {"dimension": "age", "op": "ge", "value": 21},
        {"dimension": "age", "op": "lt", "value": 65},
        {"dimension": "residence-area", "op": "eq", "value": "01062002"},
        {"dimension": "family", "op": "in", "value": ["single", "widowed", 3]},
        {"dimension": "age", "op": "ne", "value": 30}])"));
  }
}

TEST(WorkbookEligibility, OfTwoOfTheSameKindEachIsRemovedAlone) {
  for (const std::size_t row : {std::size_t{2}, std::size_t{3}}) {
    Clerk clerk(town_with_search_words(), "ods");
    clerk.set("Voraussetzungen", row, "löschen", "x");
    EXPECT_THAT(clerk.import_and_write(), HasSubstr("0 neu, 0 geändert, 1 gelöscht; 0 Fehler."));
    const json left = clerk.record("service", "benefit").at("eligibility");
    ASSERT_EQ(left.size(), 3U);
    EXPECT_EQ(left.at(0).at("value"), row == 2 ? 65 : 18);
  }
  Clerk both(town_with_search_words(), "ods");
  both.set("Voraussetzungen", 2, "löschen", "x");
  both.set("Voraussetzungen", 3, "löschen", "x");
  EXPECT_THAT(both.import_and_write(), HasSubstr("0 neu, 0 geändert, 2 gelöscht; 0 Fehler."));
  EXPECT_EQ(both.record("service", "benefit").at("eligibility").size(), 2U);
}

TEST(WorkbookTown, ItsNameStartAndColourAreEdited) {
  for (const std::string format : kFormats) {
    Clerk clerk(town_with_search_words(), format);
    clerk.add_row("Themen",
                  {{"Schlüssel", "work"}, {"Name", "Arbeit"}, {"Enthält", "contact/desk"}});
    clerk.set("Stadt", 2, "Stadt", "Neustadt");
    clerk.set("Stadt", 2, "Startseite", "work, housing");
    clerk.set("Stadt", 2, "Farbe", "#400040");
    clerk.set("Stadt", 2, "Auskunft", "desk");
    const std::string said = clerk.import_and_write();
    EXPECT_THAT(said, HasSubstr("Geändert: Stadt „Neustadt“ (town), Startseite: „housing“ → „work, "
                                "housing“ [Blatt „Stadt“, Zeile 2, Spalte C „Startseite“]"));
    json expected = town_with_search_words().package;
    expected["start"] = {"work", "housing"};
    expected["brand_color"] = "#400040";
    expected["information"] = "desk";
    EXPECT_EQ(json::parse(clerk.read("p/package.json")), expected) << said;
    EXPECT_THAT(clerk.read("p/texts/de.json"), HasSubstr("Neustadt"));
    EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
  }
}

TEST(WorkbookTown, ThereIsJustOneAndItsMistakesAreNamed) {
  for (const std::string format : kFormats) {
    Clerk clerk(town_with_search_words(), format);
    clerk.set("Stadt", 2, "Schlüssel", "village");
    EXPECT_THAT(clerk.import(),
                HasSubstr("Fehler: Blatt „Stadt“, Zeile 2, Spalte A „Schlüssel“: "
                          "Hier gibt es nur eine Zeile, mit dem Schlüssel „town“."));
    Clerk start(town_with_search_words(), format);
    start.set("Stadt", 2, "Startseite", "housing, rent");
    EXPECT_THAT(start.import("en"),
                HasSubstr("mistake: sheet \"Stadt\", row 2, column C \"Startseite\": "));
    Clerk color(town_with_search_words(), format);
    color.set("Stadt", 2, "Farbe", "blau");
    EXPECT_THAT(color.import(),
                HasSubstr("Fehler: Blatt „Stadt“, Zeile 2, Spalte H „Farbe“: „blau“ "
                          "passt nicht in diese Spalte"));
    Clerk pale(town_with_search_words(), format);
    pale.set("Stadt", 2, "Farbe", "#EEEEEE");
    EXPECT_THAT(pale.import(), HasSubstr("Der Kontrast zur Hausfarbe liegt unter 7:1"));
    EXPECT_EQ(pale.written(), "");
  }
}
