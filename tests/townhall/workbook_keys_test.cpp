#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// A new row with a key that another row has: the new one is at fault, and hears which has it.
using test_support::Clerk;
using test_support::small_hall;
using testing::HasSubstr;

TEST(WorkbookKeys, ATakenOneNamesTheRowThatHasIt) {
  Clerk clerk(small_hall(), "ods");
  clerk.add_row("Orte", {{"Schlüssel", "hall"}, {"Name", "Bücherei"}, {"Art", "Gebäude"}});
  EXPECT_THAT(clerk.import(),
              HasSubstr("Fehler: Blatt „Orte“, Zeile 4, Spalte A „Schlüssel“: Den Schlüssel „hall“ "
                        "hat in diesem Blatt schon Zeile 2 („Rathaus“). Nehmen Sie für den neuen "
                        "Eintrag einen anderen."));
  EXPECT_THAT(clerk.import("en"),
              HasSubstr("Row 2 of this sheet (\"Rathaus\") has the key \"hall\" already."));
}

TEST(WorkbookKeys, TheNewRowIsAtFaultWhereverItStands) {
  Clerk clerk(small_hall(), "xlsx");
  clerk.add_row("Orte", {{"Schlüssel", "room"}, {"Name", "Bücherei"}, {"Art", "Gebäude"}});
  auto& rows = clerk.sheet("Orte").rows;
  std::swap(rows.front(), rows.back());
  EXPECT_THAT(clerk.import(), HasSubstr("Blatt „Orte“, Zeile 2, Spalte A „Schlüssel“: Den "
                                        "Schlüssel „room“ hat in diesem Blatt schon Zeile 3"));
}

TEST(WorkbookKeys, OfItemsAreKnownToo) {
  Clerk clerk(small_hall(), "ods");
  clerk.add_row("Öffnungszeiten", {{"Kontaktstelle", "desk"}, {"Kürzel", "regular"}});
  clerk.add_row("Sprachen", {{"Kontaktstelle", "desk"}, {"Sprache", "Deutsch"}});
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("Blatt „Öffnungszeiten“, Zeile 3, Spalte B „Kürzel“: Das Kürzel "
                              "„regulär“ hat bei „desk“ schon Zeile 2."));
  EXPECT_THAT(said, HasSubstr("Blatt „Sprachen“, Zeile 3, Spalte A „Kontaktstelle“: „de“ steht "
                              "bei „desk“ schon in einer anderen Zeile."));
}
