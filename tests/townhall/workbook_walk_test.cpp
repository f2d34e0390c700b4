#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// What somebody at the town hall does with a workbook who knows spreadsheets and not our keys.
using test_support::Clerk;
using test_support::PackageBuilder;
using test_support::small_hall;
using testing::HasSubstr;
using testing::Not;

TEST(WorkbookWalk, ARenamedSheetIsNoMissingOne) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Telefone", 2, "Nummer", "040 66969-109");
  clerk.sheet("Telefone").name = "Telefonliste";
  EXPECT_THAT(clerk.import(),
              HasSubstr("Fehler: Blatt „Telefonliste“: Das Blatt „Telefone“ fehlt, „Telefonliste“ "
                        "ist unbekannt: benennen Sie es wieder in „Telefone“ um."));
  EXPECT_THAT(clerk.import("en"), HasSubstr("give it the name \"Telefone\" again"));
  clerk.import_and_write();
  EXPECT_EQ(clerk.written(), "");
  clerk.sheet("Telefonliste").columns.resize(1);
  for (auto& row : clerk.sheet("Telefonliste").rows) {
    row.resize(1);
  }
  EXPECT_THAT(clerk.import(), HasSubstr("Hinweis: Blatt „Telefonliste“: Das Blatt „Telefonliste“ "
                                        "ist unbekannt und wird nicht gelesen."));
}

TEST(WorkbookWalk, ARenamedHeadingIsNoMissingColumn) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Telefone", 2, "Nummer", "040 66969-109");
  auto& columns = clerk.sheet("Telefone").columns;
  std::size_t at = 0;
  while (columns.at(at).heading != "Nummer") {
    ++at;
  }
  columns[at].heading = "Rufnummer";
  EXPECT_THAT(clerk.import(), HasSubstr("„Rufnummer“: Die Spalte „Nummer“ fehlt, „Rufnummer“ ist "
                                        "unbekannt: schreiben Sie wieder „Nummer“ in diese Zelle"));
  clerk.import_and_write();
  EXPECT_EQ(clerk.written(), "");
  columns[at].heading = "";
  EXPECT_THAT(clerk.import(), HasSubstr("Fehler: Blatt „Telefone“, Zeile 1, Spalte"));
}

TEST(WorkbookWalk, ANewRowIsToldWithWhatIsInIt) {
  Clerk clerk(small_hall(), "ods");
  clerk.add_row("Telefone", {{"Kontaktstelle", "desk"}, {"Nummer", "040 66969-777"}});
  clerk.add_row(
      "Schließtage",
      {{"Ort", "hall"}, {"Von", "02.01.2027"}, {"Bis", "02.01.2027"}, {"Grund", "Inventur"}});
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("mit Nummer: „040 66969-777“ [Blatt „Telefone“, Zeile 4]"));
  EXPECT_THAT(said, HasSubstr("mit Von: „02.01.2027“, Bis: „02.01.2027“, Grund: „Inventur“ ["));
  EXPECT_THAT(clerk.import("en"), HasSubstr("with Nummer: \"040 66969-777\" ["));
}

TEST(WorkbookWalk, ARemovalSaysThatTheTextsGoToo) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Hinweise", 2, "löschen", "x");
  clerk.set("Telefone", 3, "löschen", "x");
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("(closed), mit den Texten dazu in allen Sprachen ["));
  EXPECT_THAT(said, HasSubstr("Gelöscht: Telefon fax von „Wohngeldstelle“ (desk) [Blatt"));
}

TEST(WorkbookWalk, ARowWhoseRecordIsGoneIsPassedOver) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Orte", 2, "Name", "Altes Rathaus");
  PackageBuilder without = small_hall();
  without.records["notice"].clear();
  without.records["contact"].front()["phones"].erase(1);
  without.texts["de"].erase("notice/closed");
  clerk.move_to(without);
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("2 Zeilen gehören zu Einträgen, die es im Paket nicht mehr gibt"));
  EXPECT_THAT(said, HasSubstr("0 neu, 1 geändert, 0 gelöscht; 0 Fehler."));
}

TEST(WorkbookWalk, ARowGivenToAnotherOwnerIsSaidToBe) {
  PackageBuilder two = small_hall();
  two.record("contact", R"({"slug": "office", "kind": "desk", "place": "hall",
      "phones": [{"key": "main", "number": "040 66969-300"}]})");
  Clerk clerk(two, "ods");
  clerk.set("Telefone", 2, "Kontaktstelle", "office");
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("Die Zeile gehört zu „desk“ und steht jetzt bei „office“."));
  EXPECT_THAT(said, Not(HasSubstr("seit dem Export auch im Paket geändert")));
  EXPECT_THAT(said, Not(HasSubstr("Diese Zeile ist schon")));
}

TEST(WorkbookWalk, WhatIsTypedIntoAGreyCellOfSimpleLanguageIsNotLostSilently) {
  PackageBuilder simple = small_hall();
  simple.text("de-simple", "place/hall", "name", "Das Rathaus");
  Clerk clerk(simple, "ods");
  clerk.set("Orte", 2, "Name", "Altes Rathaus");
  EXPECT_THAT(clerk.import(), HasSubstr("0 neu, 1 geändert, 0 gelöscht; 0 Fehler."));
  clerk.set("Leichte Sprache", 2, "Deutsch", "Neues Rathaus");
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("Fehler: Blatt „Leichte Sprache“, Zeile 2, Spalte C „Deutsch“: Diese "
                              "graue Spalte zeigt nur"));
  EXPECT_THAT(said, HasSubstr("„Neues Rathaus“ wird hier nicht gelesen"));
}

TEST(WorkbookWalk, ANewContactMayBeOpenByHoursInTheirOwnSheet) {
  Clerk clerk(small_hall(), "ods");
  const std::map<std::string, std::string> contact = {{"Schlüssel", "lotsen"},
                                                      {"Name", "Lotsen"},
                                                      {"Art", "Schalter"},
                                                      {"Geöffnet", "nach Plan"},
                                                      {"E-Mail", "lotsen@town.example"}};
  clerk.add_row("Kontaktstellen", contact);
  EXPECT_THAT(clerk.import(), HasSubstr("Zeiten stehen im Blatt „Öffnungszeiten“"));
  std::map<std::string, std::string> hours = {{"Kontaktstelle", "lotsen"}, {"Zeitraum", "immer"}};
  for (const char* day :
       {"Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"}) {
    hours[day] = "08:00-12:00";
  }
  clerk.add_row("Öffnungszeiten", hours);
  EXPECT_THAT(clerk.import(), testing::Not(HasSubstr("Zeiten stehen im Blatt")));
  EXPECT_THAT(clerk.import(), HasSubstr("2 neu, 0 geändert, 0 gelöscht; 0 Fehler."));
}

TEST(WorkbookWalk, WhatTheCheckRefusesOfAnUntouchedRowIsSaidAtThatRow) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Kontaktstellen", 2, "löschen", "x");
  EXPECT_THAT(clerk.import_and_write(), HasSubstr("in Blatt „Stellen je Leistung“, Zeile 2"));
  EXPECT_EQ(clerk.written(), "");
}

TEST(WorkbookWalk, AFaultInATranslationNamesItsLanguage) {
  PackageBuilder builder = small_hall();
  builder.text("de", "service/benefit", "description", "Hier: [Amt](contact/desk)");
  builder.translation("ar", "de", "service/benefit", "description", "هنا: [مكتب](contact/desk)");
  Clerk clerk(builder, "ods");
  clerk.set("Kontaktstellen", 2, "löschen", "x");
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("(„Wohngeld beantragen“, auch übersetzt: ar)"));
  EXPECT_THAT(clerk.import("en"), HasSubstr("(\"Wohngeld beantragen\", translated too: ar)"));
}
