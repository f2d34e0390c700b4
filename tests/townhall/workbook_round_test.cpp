#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// A clerk mends a workbook once: what only the check knows is said beside what the cells show, and
// nothing that mending those would undo.
using test_support::Clerk;
using test_support::small_hall;
using testing::HasSubstr;
using testing::Not;

TEST(WorkbookRound, SaysWhatTheCheckKnowsBesideWhatTheCellsShow) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Orte", 2, "Stockwerk", "Erdgeschoss");
  clerk.set("Telefone", 2, "Nummer", "siehe Homepage");
  clerk.set("Kontaktstellen", 2, "Beschreibung", "[Hier](contact/none) entlang.");
  const std::string said = clerk.import_and_write();
  EXPECT_THAT(said, HasSubstr("Fehler: Blatt „Orte“, Zeile 2, Spalte F „Stockwerk“: "));
  EXPECT_THAT(said, HasSubstr("Fehler: Blatt „Telefone“, Zeile 2, Spalte B „Nummer“: Die Prüfung "
                              "lehnt das ab: „siehe Homepage“"));
  EXPECT_THAT(said, HasSubstr("Fehler: Blatt „Kontaktstellen“, Zeile 2, Spalte L „Beschreibung“: "
                              "Die Prüfung lehnt das ab"));
  EXPECT_THAT(said, HasSubstr("die Mappe hat 3 Fehler"));
  EXPECT_EQ(clerk.written(), "");
}

TEST(WorkbookRound, JudgesGoodCellsOfARowWithABadOne) {
  Clerk clerk(small_hall(), "xlsx");
  clerk.set("Telefone", 2, "Art", "Brieftaube");
  clerk.set("Telefone", 2, "Nummer", "siehe Homepage");
  clerk.add_row("Telefone",
                {{"Kontaktstelle", "desk"}, {"Nummer", "auf Anfrage"}, {"Kurzwahl", "vielleicht"}});
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("Zeile 2, Spalte C „Art“: „Brieftaube“ steht nicht zur Wahl"));
  EXPECT_THAT(said, HasSubstr("Zeile 2, Spalte B „Nummer“: Die Prüfung lehnt das ab: „siehe "));
  EXPECT_THAT(said, HasSubstr("Zeile 4, Spalte B „Nummer“: Die Prüfung lehnt das ab: „auf Anfr"));
}

TEST(WorkbookRound, BlamesNoCellForWhatARefusedOneLacks) {
  Clerk clerk(small_hall(), "ods");
  // Its end stays the old one as long as the new one cannot be read.
  clerk.set("Hinweise", 2, "Gilt ab", "01.12.2026 08:00");
  clerk.set("Hinweise", 2, "Gilt bis", "Weihnachten");
  clerk.set("Besondere Tage", 2, "Von", "27.12.2026");
  clerk.set("Besondere Tage", 2, "Bis", "Jahresende");
  const std::string said = clerk.import();
  EXPECT_THAT(said, Not(HasSubstr("Die Prüfung")));
  EXPECT_THAT(said, HasSubstr("2 Fehler"));
}

TEST(WorkbookRound, BlamesNoRecordForARowThatWasRefused) {
  Clerk clerk(small_hall(), "ods");
  clerk.add_row("Kontaktstellen", {{"Schlüssel", "library"},
                                   {"Name", "Bücherei"},
                                   {"Art", "Schalter"},
                                   {"E-Mail", "buecherei"}});
  clerk.add_row("Leistungen", {{"Schlüssel", "card"}, {"Name", "Ausweis"}});
  clerk.add_row("Stellen je Leistung", {{"Leistung", "card"}, {"Kontaktstelle", "Bücherei"}});
  clerk.add_row("Themen", {{"Schlüssel", "books"}, {"Name", "Bücher"}});
  clerk.set("Themen", 2, "Enthält", "topic/books, thema/x");
  const std::string said = clerk.import();
  EXPECT_THAT(said, Not(HasSubstr("Die Prüfung"))) << said;
  EXPECT_THAT(said, HasSubstr("3 Fehler"));
}

TEST(WorkbookRound, StillSaysWhatIsMissingWhereNothingWasRefused) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Orte", 2, "Stockwerk", "Erdgeschoss");
  clerk.add_row("Leistungen", {{"Schlüssel", "card"}, {"Name", "Ausweis"}});
  EXPECT_THAT(clerk.import(), HasSubstr("Die Leistung nennt keine Kontaktstelle"));
}

TEST(WorkbookRound, SaysNothingOfASheetThatCouldNotBeRead) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Besondere Tage", 2, "Von", "27.12.2026");
  clerk.sheet("Besondere Tage").columns[3].heading = "Ende";
  const std::string said = clerk.import();
  EXPECT_THAT(said, HasSubstr("Die Spalte „Bis“ fehlt, „Ende“ ist unbekannt"));
  EXPECT_THAT(said, Not(HasSubstr("Die Prüfung")));
}
