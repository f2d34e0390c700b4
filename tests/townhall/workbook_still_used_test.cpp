#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// Removing what others use: one sentence where it is removed, with the rows that use it.
using test_support::Clerk;
using test_support::PackageBuilder;
using testing::HasSubstr;
using testing::Not;

namespace {

PackageBuilder hall_with_services() {
  PackageBuilder builder = test_support::small_hall();
  for (const char* slug : {"card", "pass"}) {
    builder.record("service", R"({"slug": ")" + std::string(slug) +
                                  R"(", "contacts": [{"contact": "desk"}]})");
    builder.text("de", "service/" + std::string(slug), "name", "Leistung " + std::string(slug));
  }
  return builder;
}

}  // namespace

TEST(WorkbookStillUsed, NamesTheRowsThatUseItAndTheWayOut) {
  Clerk clerk(hall_with_services(), "ods");
  clerk.set("Kontaktstellen", 2, "löschen", "x");
  const std::string said = clerk.import_and_write();
  EXPECT_THAT(said, HasSubstr("Fehler: Blatt „Kontaktstellen“, Zeile 2: Kontaktstelle "
                              "„Wohngeldstelle“ (desk) wird noch verwendet in Blatt „Stellen je "
                              "Leistung“, Zeile 2, Spalte B „Kontaktstelle“ („Wohngeld "
                              "beantragen“); Blatt „Stellen je Leistung“, Zeile 3, Spalte B "
                              "„Kontaktstelle“ („Leistung card“); Blatt „Stellen je Leistung“, "
                              "Zeile 4, Spalte B „Kontaktstelle“ („Leistung pass“); Blatt "
                              "„Themen“, Zeile 2, Spalte D „Enthält“ („Wohnen“). Nehmen Sie den "
                              "Verweis dort heraus, oder lassen Sie hier das „x“ weg und schreiben "
                              "„zurückgezogen“ in die Spalte „Stand“."));
  EXPECT_THAT(said, HasSubstr("die Mappe hat 1 Fehler"));
  EXPECT_THAT(clerk.import("en"),
              HasSubstr("is still used in sheet \"Stellen je Leistung\", row 2"));
  EXPECT_EQ(clerk.written(), "");
}

TEST(WorkbookStillUsed, NamesLinksInTextsToo) {
  PackageBuilder builder = test_support::small_hall();
  builder.text("de", "organization/town", "description", "Fragen Sie [hier](contact/desk).");
  Clerk clerk(builder, "ods");
  clerk.set("Kontaktstellen", 2, "löschen", "x");
  EXPECT_THAT(clerk.import(), HasSubstr("; Blatt „Organisationen“, Zeile 2, "
                                        "Spalte H „Beschreibung“ („Stadt“)."));
}

TEST(WorkbookStillUsed, NamesTheAnswersOfAQuestion) {
  PackageBuilder builder = test_support::small_hall();
  builder.package["finder"] = "start";
  builder.record("question", R"({"slug": "start", "answers": [
      {"key": "rent", "among": ["service/benefit"]},
      {"key": "other", "among": ["service/benefit", "contact/desk"]}]})");
  builder.text("de", "question/start", "name", "Worum geht es?");
  builder.text("de", "question/start", "answer.rent.name", "Miete");
  builder.text("de", "question/start", "answer.other.name", "Anderes");
  Clerk clerk(builder, "ods");
  clerk.set("Kontaktstellen", 2, "löschen", "x");
  EXPECT_THAT(clerk.import(), HasSubstr("Blatt „Antworten“, Zeile 3, Spalte E „Hilft weiter“ "
                                        "(„Worum geht es?“)"));
}

TEST(WorkbookStillUsed, BothWaysOutWork) {
  Clerk taken_out(hall_with_services(), "ods");
  taken_out.set("Kontaktstellen", 2, "löschen", "x");
  taken_out.set("Themen", 2, "Enthält", "");
  for (const std::size_t row : {2U, 3U, 4U}) {
    taken_out.set("Stellen je Leistung", row, "löschen", "x");
    taken_out.set("Leistungen", row, "löschen", "x");
  }
  EXPECT_THAT(taken_out.import(), Not(HasSubstr("verwendet")));
  Clerk withdrawn(hall_with_services(), "ods");
  withdrawn.set("Kontaktstellen", 2, "Stand", "zurückgezogen");
  EXPECT_THAT(withdrawn.import(), HasSubstr("0 neu, 1 geändert, 0 gelöscht; 0 Fehler."));
}
