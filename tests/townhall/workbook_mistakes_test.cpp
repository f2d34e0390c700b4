#include <gmock/gmock.h>

#include <algorithm>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// What staff do wrong, each found at its place with what to do.
using test_support::Clerk;
using test_support::small_hall;
using testing::HasSubstr;

namespace {

struct Mistake {
  const char* sheet;
  std::size_t row;
  const char* heading;
  std::string text;
  const char* says;
};

std::vector<Mistake> mistakes() {
  return {
      {"Organisationen", 2, "Art", "Amtsstube", "steht nicht zur Wahl. Schreiben Sie eines davon"},
      {"Organisationen", 2, "E-Mail", "post, stelle@town.example", "ist keine E-Mail-Adresse"},
      {"Organisationen", 2, "Internet", "http://town.example", "ist keine Internet-Adresse"},
      {"Organisationen", 2, "Gehört zu", "kreis", "Den Schlüssel „kreis“ gibt es nicht"},
      {"Organisationen", 2, "Name", "", "darf nicht leer sein"},
      {"Organisationen", 2, "Kurzname", std::string(91, 'a'), "91 Zeichen, höchstens 90"},
      {"Orte", 2, "Stockwerk", "Erdgeschoss", "ist keine ganze Zahl"},
      {"Orte", 2, "Breite", "95,5", "liegt außerhalb von -90 bis 90"},
      {"Orte", 2, "Adresse geheim", "vielleicht", "Schreiben Sie „ja“ oder „nein“"},
      {"Orte", 2, "Geprüft am", "31.02.2026", "ist kein Tag, den es gibt"},
      {"Orte", 3, "löschen", "weg", "ist kein Zeichen zum Löschen"},
      {"Schließtage", 2, "Bis", "24.12.99", "Schreiben Sie es mit vier Ziffern"},
      {"Schließtage", 3, "Kürzel", "ostern", "Die Zeile passt zu keinem Eintrag"},
      {"Kontaktstellen", 2, "Geöffnet", "manchmal", "Schreiben Sie „nach Plan“"},
      {"Kontaktstellen", 2, "Termin-Adresse", "termin.town.example", "ist keine Internet-Adresse"},
      {"Kontaktstellen", 2, "Rang im Notfall", "0", "liegt außerhalb von 1 bis 100"},
      {"Telefone", 2, "Nummer", "", "darf nicht leer sein"},
      {"Telefone", 3, "Kontaktstelle", "schalter", "„schalter“ gibt es nicht"},
      {"Öffnungszeiten", 2, "Montag", "12-8", "endet nicht nach seinem Anfang"},
      {"Öffnungszeiten", 2, "Dienstag", "", "Die Zelle ist leer. Schreiben Sie „geschlossen“"},
      {"Öffnungszeiten", 2, "Mittwoch", "8-12, 11-13", "überschneiden sich"},
      {"Öffnungszeiten", 2, "Donnerstag", "Fr 8-12", "nennt einen anderen Tag"},
      {"Öffnungszeiten", 2, "Freitag", "vormittags", "ist nicht eindeutig"},
      {"Öffnungszeiten", 2, "Zeitraum", "im Sommer", "ist kein Zeitraum"},
      {"Besondere Tage", 2, "Öffnet", "8h", "ist keine Uhrzeit"},
      {"Sprachen", 2, "Sprache", "en", "Hier stand „de“"},
      {"Hinweise", 2, "Gilt bis", "morgen", "ist kein Zeitpunkt"},
      {"Unterlagen", 2, "Schlüssel", "", "hat keinen Eintrag in der Spalte"},
      {"Unterlagen", 3, "Schlüssel", "Übergröße", "ist kein Schlüssel"},
  };
}

}  // namespace

TEST(WorkbookMistakes, EachIsFoundAtItsPlaceAndNoneBeside) {
  Clerk clerk(small_hall(), "ods");
  clerk.add_row("Unterlagen", {{"Titel", "Ausweis"}});
  clerk.add_row("Unterlagen", {{"Titel", "Pass"}});
  for (const Mistake& mistake : mistakes()) {
    clerk.set(mistake.sheet, mistake.row, mistake.heading, mistake.text);
  }
  const std::string said = clerk.import_and_write();
  for (const Mistake& mistake : mistakes()) {
    std::stringstream lines(said);
    bool found = false;
    for (std::string line; std::getline(lines, line);) {
      found = found || (line.starts_with("Fehler: Blatt „" + std::string(mistake.sheet) +
                                         "“, Zeile " + std::to_string(mistake.row) + ",") &&
                        line.find(mistake.says) != std::string::npos);
    }
    EXPECT_TRUE(found) << mistake.sheet << " " << mistake.heading << ": " << mistake.says << "\n"
                       << said;
  }
  EXPECT_THAT(said, HasSubstr("die Mappe hat " + std::to_string(mistakes().size()) + " Fehler"));
  EXPECT_EQ(clerk.written(), "");
}

TEST(WorkbookMistakes, AChangedSlugOrIdIsNoNewRecord) {
  Clerk clerk(small_hall(), "xlsx");
  clerk.set("Orte", 2, "Schlüssel", "townhall");
  EXPECT_THAT(clerk.import(), HasSubstr("Zeile 2, Spalte A „Schlüssel“: Hier stand der Schlüssel "
                                        "„hall“, jetzt „townhall“. Schreiben Sie wieder „hall“"));
  Clerk other(small_hall(), "xlsx");
  other.set("Orte", 2, "Kennung", "not-a-uuid");
  EXPECT_THAT(other.import(), HasSubstr("die Kennung in der verborgenen Spalte passt nicht"));
}

TEST(WorkbookMistakes, ACopiedRowIsSaidToBeOne) {
  Clerk clerk(small_hall(), "xlsx");
  auto& rows = clerk.sheet("Telefone").rows;
  rows.push_back(rows.front());
  EXPECT_THAT(clerk.import(), HasSubstr("Zeile 4, Spalte A „Kontaktstelle“: Diese Zeile ist schon "
                                        "Zeile 2"));
}

TEST(WorkbookMistakes, ATreeWithALoopIsRefused) {
  Clerk clerk(small_hall(), "ods");
  clerk.set("Orte", 2, "Liegt in", "room");
  EXPECT_THAT(clerk.import_and_write(), HasSubstr("Die Prüfung lehnt das ab"));
  EXPECT_EQ(clerk.written(), "");
  Clerk other(small_hall(), "ods");
  other.set("Organisationen", 2, "Gehört zu", "town");
  EXPECT_THAT(other.import_and_write(), HasSubstr("Die Prüfung lehnt das ab"));
  EXPECT_EQ(other.written(), "");
}

TEST(WorkbookMistakes, TheFirstSheetOrKeysMissingAreSaid) {
  Clerk clerk(small_hall(), "ods");
  clerk.sheet("Start hier").rows.clear();
  EXPECT_THAT(clerk.import(), HasSubstr("Das ist keine Arbeitsmappe von Wegweiser"));
  Clerk other(small_hall(), "ods");
  for (auto& row : other.sheet("Telefone").rows) {
    row[0].clear();
  }
  other.sheet("Telefone").columns[0].heading = "";
  EXPECT_THAT(other.import(), HasSubstr("Die Spalte „Kontaktstelle“ fehlt; ohne sie ist keine "
                                        "Zeile zu erkennen"));
}
