#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// What the package calls by English names stands in the cells in German; both are read.
using test_support::Clerk;
using test_support::PackageBuilder;
using test_support::small_hall;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string cell(Clerk& clerk, const std::string& name, std::size_t row,
                 const std::string& heading) {
  const auto& sheet = clerk.sheet(name);
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    if (sheet.columns[i].heading == heading) {
      return sheet.rows.at(row - 2).at(i);
    }
  }
  return "no such column";
}

PackageBuilder hall_with_roles() {
  PackageBuilder builder = small_hall();
  builder.record("contact", R"({"slug": "desk", "kind": "desk", "phones": [
      {"key": "main", "number": "040 66969-100", "role": "switchboard"},
      {"key": "own", "number": "040 66969-101", "role": "Kasse"}]})");
  return builder;
}

}  // namespace

TEST(WorkbookNames, OfRecordsOfAnyKindBeginWithTheirGermanWord) {
  Clerk clerk(small_hall(), "ods");
  EXPECT_EQ(cell(clerk, "Themen", 2, "Enthält"), "Leistung/benefit, Kontaktstelle/desk");
  clerk.set("Themen", 2, "Enthält", "Kontaktstellen / desk, service/benefit");
  EXPECT_THAT(clerk.import_and_write(),
              HasSubstr("„Leistung/benefit, Kontaktstelle/desk“ → „Kontaktstelle/desk, "
                        "Leistung/benefit“"));
  EXPECT_EQ(clerk.record("topic", "housing").at("entries"),
            nlohmann::json({"contact/desk", "service/benefit"}));
  clerk.set("Themen", 2, "Enthält", "Ort/hall");
  EXPECT_THAT(clerk.import(), HasSubstr("„Ort/hall“ nennt keinen Eintrag. Schreiben Sie Art und "
                                        "Schlüssel wie Leistung/wohngeld; Arten sind: Thema, "
                                        "Artikel, Leistung, Kontaktstelle."));
}

TEST(WorkbookNames, OfWhatATelephoneIsForAreGermanWhereTheyAreUsual) {
  Clerk clerk(hall_with_roles(), "xlsx");
  EXPECT_EQ(cell(clerk, "Telefone", 2, "Wofür"), "Zentrale");
  EXPECT_EQ(cell(clerk, "Telefone", 3, "Wofür"), "Kasse");
  EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
  clerk.set("Telefone", 2, "Wofür", "Durchwahl");
  clerk.set("Telefone", 3, "Wofür", "switchboard");
  EXPECT_THAT(clerk.import_and_write(), HasSubstr("„Kasse“ → „Zentrale“"));
  const auto phones = clerk.record("contact", "desk").at("phones");
  EXPECT_EQ(phones.at(0).at("role"), "direct");
  EXPECT_EQ(phones.at(1).at("role"), "switchboard");
}

TEST(WorkbookNames, OfTheUsualHoursAreGerman) {
  Clerk clerk(small_hall(), "ods");
  EXPECT_EQ(cell(clerk, "Öffnungszeiten", 2, "Kürzel"), "regulär");
  EXPECT_EQ(cell(clerk, "Besondere Tage", 2, "Öffnungszeit"), "regulär");
  clerk.set("Öffnungszeiten", 2, "Montag", "09:00-12:00");
  clerk.set("Besondere Tage", 2, "Öffnungszeit", "regular");
  clerk.set("Besondere Tage", 2, "Bis", "25.12.2026");
  const std::string said = clerk.import_and_write();
  EXPECT_THAT(said,
              HasSubstr("Geändert: Öffnungszeit regulär von „Wohngeldstelle“ (desk), Montag"));
  EXPECT_THAT(said, HasSubstr("Besonderer Tag regulär eve von"));
  EXPECT_THAT(said, HasSubstr("0 neu, 2 geändert, 0 gelöscht; 0 Fehler."));
  EXPECT_EQ(clerk.record("contact", "desk").at("hours").at("schedules").at(0).at("key"), "regular");
}

TEST(WorkbookNames, OfListsAreThoseOfTheirSheetsInWhatTheCheckSays) {
  Clerk clerk(small_hall(), "ods");
  clerk.add_row("Leistungen", {{"Schlüssel", "card"}, {"Name", "Ausweis"}});
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("Leistung/card: Stellen je Leistung: Die Leistung nennt keine"));
  EXPECT_THAT(said, Not(HasSubstr("contacts")));
}
