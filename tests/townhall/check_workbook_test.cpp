#include <gmock/gmock.h>

#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// What the check says of cells that are right in themselves: at their sheet, row and column.
using test_support::Clerk;
using test_support::small_hall;
using testing::HasSubstr;

namespace {

struct FaultyCell {
  const char* sheet;
  std::size_t row;
  const char* heading;
  const char* text;
  bool refused;  // else it is only warned of
  const char* says;
};

const FaultyCell kFaultyCells[] = {
    {"Telefone", 2, "Nummer", "77 123 oder -124", true, "lässt sich nicht wählen"},
    {"Telefone", 3, "Nummer", "116 117", true, "ist eine Kurzwahl"},
    {"Telefone", 3, "Nummer", "+49 1 234567", false, "gibt es nach den Regeln"},
    {"Kontaktstellen", 2, "Internet", "https://bit.ly/amt", false, "verbirgt, wohin"},
    {"Kontaktstellen", 2, "Beschreibung", "Bitte <b>klingeln</b>.", false, "steht HTML"},
    {"Kontaktstellen", 2, "Beschreibung", "[Hier](contact/none) entlang.", true,
     "führt nirgends hin"},
    {"Kontaktstellen", 2, "Beschreibung", "Rufen Sie an: 040 66969-199.", false,
     "bei keiner Kontaktstelle eingetragen"},
    {"Kontaktstellen", 2, "Beschreibung", "Here you can ask for help with the rent of your flat.",
     false, "sieht nach einer anderen Sprache aus (en)"},
    {"Kontaktstellen", 2, "Beschreibung",
     "Zimmer \u2068"
     "1",
     true, "ohne sein Gegenstück"},
    {"Kontaktstellen", 2, "Geprüft am", "01.06.2025", false, "vor mehr als zwölf Monaten"},
    {"Kontaktstellen", 2, "Wieder prüfen am", "01.11.2026", false, "Prüfung ist überfällig"},
    {"Orte", 2, "Postleitzahl", "2292", true, "hat fünf Ziffern"},
    {"Besondere Tage", 2, "Bis", "23.12.2026", true, "endet, bevor er beginnt"},
    {"Öffnungszeiten", 2, "Zeitraum", "01.05.2026 bis 30.09.2026", false, "ist nie geöffnet"},
    {"Hinweise", 2, "Gilt bis", "22.11.2026 08:00", true, "endet, bevor er beginnt"},
    {"Hinweise", 2, "Gilt bis", "01.06.2027 08:00", false, "länger als 90 Tage"},
};

std::string line_about(const std::string& said, const FaultyCell& cell) {
  const std::string begins = std::string(cell.refused ? "Fehler" : "Hinweis") + ": Blatt „" +
                             cell.sheet + "“, Zeile " + std::to_string(cell.row) + ", Spalte ";
  std::stringstream lines(said);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(begins) && line.find(cell.says) != std::string::npos) {
      return line;
    }
  }
  return "";
}

}  // namespace

TEST(WorkbookCheck, SaysWhatItFindsAtTheCellThatBroughtIt) {
  for (const FaultyCell& cell : kFaultyCells) {
    Clerk clerk(small_hall(), "xlsx");
    clerk.set(cell.sheet, cell.row, cell.heading, cell.text);
    const std::string said = clerk.import();
    EXPECT_THAT(line_about(said, cell), HasSubstr("„" + std::string(cell.heading) + "“"))
        << cell.heading << ": " << cell.text << "\n"
        << said;
  }
}
