#include "content/townhall/workbook/workbook_commands.h"

#include <gmock/gmock.h>

#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/formats.h"
#include "tests/support/package_builder.h"
#include "tests/townhall/clerk.h"

using test_support::Clerk;
using test_support::PackageBuilder;
using testing::HasSubstr;
using testing::Not;

namespace {

PackageBuilder town_with_hours() {
  PackageBuilder builder;
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "email": "desk@town.example",
      "phones": [{"key": "main", "number": "040 66969-100", "type": "voice"},
                 {"key": "fax", "number": "040 66969-101", "type": "fax"}],
      "hours": {"schedules": [{"key": "regular", "on_holiday": "closed", "rules": [
          {"days": ["mo", "tu"], "opens": "08:00", "closes": "12:00", "mode": "walk-in"},
          {"days": ["th"], "opens": "14:00", "closes": "18:00", "mode": "appointment"}],
          "exceptions": [{"key": "eve", "from": "2026-12-24", "to": "2026-12-24",
                          "kind": "closed"}]}]},
      "sample": true})");
  builder.text("de", "contact/desk", "phone.main.note", "Zentrale");
  builder.text("de", "contact/desk", "exception.eve.reason", "Heiligabend");
  builder.translation("en", "de", "contact/desk", "name", "Housing benefit desk");
  builder.translation("en", "de", "contact/desk", "exception.eve.reason", "Christmas Eve");
  return builder;
}

}  // namespace

TEST(Workbook, UnchangedChangesNothingInEitherFormat) {
  for (const char* format : {"ods", "xlsx"}) {
    Clerk clerk(town_with_hours(), format);
    EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
    EXPECT_EQ(clerk.import_and_write(), "Kein Unterschied zum Paket.\n");
    EXPECT_EQ(clerk.written(), "");
  }
}

TEST(Workbook, TheSameBytesComeOutTwice) {
  const townhall::Canonical canonical = town_with_hours().canonical();
  const auto sheets = townhall::workbook::export_sheets(canonical);
  EXPECT_EQ(*townhall::workbook::write_ods(sheets), *townhall::workbook::write_ods(sheets));
  EXPECT_EQ(*townhall::workbook::write_xlsx(sheets), *townhall::workbook::write_xlsx(sheets));
}

TEST(Workbook, HasNoMoreThan15VisibleColumnsEachWithAGermanHeading) {
  for (const auto& sheet : townhall::workbook::export_sheets(town_with_hours().canonical())) {
    std::size_t visible = 0;
    for (const auto& column : sheet.columns) {
      visible += column.hidden ? 0U : 1U;
      EXPECT_EQ(column.heading.find('_'), std::string::npos) << column.heading;
    }
    EXPECT_TRUE(sheet.hidden || visible <= 15) << sheet.name << " " << visible;
  }
}

TEST(Workbook, SaysOneEditedHourAndWritesItInOneLine) {
  for (const char* format : {"ods", "xlsx"}) {
    Clerk clerk(town_with_hours(), format);
    clerk.set("Öffnungszeiten", 2, "Donnerstag", "15 bis 18 Uhr nach Termin");
    EXPECT_EQ(clerk.import(),
              "Geändert: Öffnungszeit regulär von „Wohngeldstelle“ (desk), Donnerstag: "
              "„14:00-18:00 nach Termin“ → „15:00-18:00 nach Termin“ [Blatt „Öffnungszeiten“, "
              "Zeile 2, Spalte H „Donnerstag“]\n0 neu, 1 geändert, 0 gelöscht; 0 Fehler.\n"
              "Nichts geschrieben. Mit --yes wird es so geschrieben.\n");
    EXPECT_EQ(clerk.written(), "");
    EXPECT_THAT(clerk.import_and_write(), HasSubstr("Geschrieben: p/contacts.json"));
    EXPECT_EQ(clerk.written(), "p/contacts.json -1 +1\n");
    EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
  }
}

TEST(Workbook, AnswersInEnglishWhenAsked) {
  Clerk clerk(town_with_hours(), "ods");
  clerk.set("Telefone", 2, "Nummer", "040 66969-109");
  EXPECT_THAT(
      clerk.import("en"),
      HasSubstr("changed: Telefon main von „Wohngeldstelle“ (desk), Nummer: \"040 66969-100\" "
                "→ \"040 66969-109\" [sheet \"Telefone\", row 2, column B \"Nummer\"]"));
}

// A package that a machine began: what staff write in it is theirs, and the rest stays as it was.
TEST(Workbook, AGermanTextThatAClerkWroteIsNoMachines) {
  PackageBuilder builder = town_with_hours();
  builder.files_of("de")["how"] = "machine";
  builder.files_of("de")["state"] = "draft";
  Clerk clerk(builder, "ods");
  clerk.set("Kontaktstellen", 2, "Zuständig für", "Wohngeld und Lastenzuschuss");
  clerk.import_and_write();
  const auto file = nlohmann::json::parse(clerk.read("p/texts/de.json"));
  EXPECT_EQ(file["texts"]["contact/desk"]["responsibility"], "Wohngeld und Lastenzuschuss");
  EXPECT_EQ(file["marks"], (nlohmann::json{{"contact/desk", {{"responsibility", "human draft"}}}}));
}

TEST(Workbook, SaysWhichTranslationsAChangedTextMakesOutdated) {
  Clerk clerk(town_with_hours(), "ods");
  clerk.set("Kontaktstellen", 2, "Name", "Stelle für Wohngeld");
  EXPECT_THAT(clerk.import_and_write(),
              HasSubstr("Übersetzungen, die danach zu prüfen sind: en 1."));
  EXPECT_EQ(clerk.written(), "p/texts/de.json -1 +1\n");
}

TEST(Workbook, AMissingRowRemovesNothingAndAnXDoes) {
  Clerk clerk(town_with_hours(), "ods");
  clerk.drop_row("Telefone", 3);
  EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
  clerk.set("Besondere Tage", 2, "löschen", "x");
  EXPECT_THAT(clerk.import_and_write(),
              HasSubstr("Gelöscht: Besonderer Tag regulär eve von „Wohngeldstelle“ (desk), mit den "
                        "Texten dazu in allen Sprachen [Blatt "
                        "„Besondere Tage“, Zeile 2]"));
  EXPECT_THAT(clerk.read("p/contacts.json"), Not(HasSubstr("exceptions")));
  // Its words go in all languages.
  EXPECT_THAT(clerk.read("p/texts/de.json"), Not(HasSubstr("Heiligabend")));
  EXPECT_THAT(clerk.read("p/texts/en.json"), Not(HasSubstr("exception.eve")));
}

TEST(Workbook, TakesInNewRowsOfRecordsAndLists) {
  Clerk clerk(town_with_hours(), "ods");
  clerk.add_row("Kontaktstellen",
                {{"Schlüssel", "lotsen"}, {"Name", "Lotsen"}, {"Art", "Beratung"}});
  clerk.add_row("Telefone", {{"Kontaktstelle", "lotsen"}, {"Nummer", "040 66969-120"}});
  clerk.add_row("Öffnungszeiten",
                {{"Kontaktstelle", "lotsen"}, {"Kürzel", "sommer"}, {"Montag", "9-11"}});
  const std::string said = clerk.import_and_write();
  EXPECT_THAT(said, HasSubstr("Neu: Kontaktstelle „Lotsen“ (lotsen)"));
  EXPECT_THAT(said, HasSubstr("3 neu, 0 geändert, 0 gelöscht; 0 Fehler."));
  const nlohmann::json lotsen = clerk.record("contact", "lotsen");
  EXPECT_EQ(lotsen, nlohmann::json::parse(R"({"slug": "lotsen", "kind": "counselling",
      "phones": [{"key": "phone-1", "number": "040 66969-120"}],
      "hours": {"schedules": [{"key": "sommer", "rules": [
          {"days": ["mo"], "opens": "09:00", "closes": "11:00", "mode": "walk-in"}]}]}})"));
}

TEST(Workbook, NothingIsWrittenWhileThereIsOneMistake) {
  Clerk clerk(town_with_hours(), "xlsx");
  clerk.set("Telefone", 2, "Nummer", "040 66969-109");
  clerk.set("Öffnungszeiten", 2, "Montag", "vormittags");
  const std::string said = clerk.import_and_write();
  EXPECT_THAT(said, HasSubstr("Fehler: Blatt „Öffnungszeiten“, Zeile 2, Spalte E „Montag“: "
                              "„vormittags“ ist nicht eindeutig."));
  EXPECT_THAT(said, HasSubstr("Nichts geschrieben: die Mappe hat 1 Fehler."));
  EXPECT_EQ(clerk.written(), "");
}

TEST(Workbook, WhatOnlyTheCheckFindsIsSaidAtTheChange) {
  Clerk clerk(town_with_hours(), "ods");
  clerk.set("Telefone", 2, "Nummer", "anrufen");
  EXPECT_THAT(clerk.import(), HasSubstr("Fehler: Blatt „Telefone“, Zeile 2, Spalte B „Nummer“: Die "
                                        "Prüfung lehnt das ab: „anrufen“"));
}

TEST(Workbook, OfAnotherPackageIsRefused) {
  Clerk clerk(town_with_hours(), "ods");
  PackageBuilder other = town_with_hours();
  other.package["id"] = "village";
  other.package["namespace"] = "7f1c2f0e-7d3a-4b59-9a41-2c8e5d0b7a63";
  clerk.move_to(other);
  EXPECT_THAT(clerk.import(), HasSubstr("gehört zu einem anderen Paket"));
}

TEST(Workbook, AnOldOneDoesNotUndoWhatChangedInThePackageMeanwhile) {
  Clerk clerk(town_with_hours(), "ods");
  PackageBuilder later = town_with_hours();
  later.records["contact"][0]["phones"][0]["number"] = "040 66969-150";
  clerk.move_to(later);
  EXPECT_EQ(clerk.import(),
            "1 Zeile ist im Paket neuer als in der Mappe; sie bleibt, wie sie im Paket ist.\n"
            "Kein Unterschied zum Paket.\n");
  clerk.set("Telefone", 2, "Hinweis", "Vermittlung");
  EXPECT_THAT(clerk.import(), HasSubstr("wurde seit dem Export auch im Paket geändert"));
}
