#include <gmock/gmock.h>

#include <algorithm>

#include "tests/townhall/clerk.h"
#include "tests/townhall/edited_workbook.h"
#include "tests/townhall/small_hall.h"

// A formula is never taken in: what it shows today it may not show tomorrow.
using test_support::Clerk;
using test_support::small_hall;
using testing::HasSubstr;

namespace {

constexpr const char* kHere = "HERE-STANDS-A-FORMULA";

struct FormulaCell {
  const char* sheet;
  std::size_t row;
  const char* heading;
  const char* shown;   // what the formula gives: mostly what stood there
  const char* german;  // the place
  const char* english;
};

const FormulaCell kFormulaCells[] = {
    {"Telefone", 2, "Nummer", "040 66969-100", "Blatt „Telefone“, Zeile 2, Spalte B „Nummer“",
     "sheet \"Telefone\", row 2, column B \"Nummer\""},
    {"Telefone", 3, "Art", "Fax", "Blatt „Telefone“, Zeile 3, Spalte C „Art“",
     "sheet \"Telefone\", row 3, column C \"Art\""},
    {"Telefone", 3, "Hinweis", "", "Blatt „Telefone“, Zeile 3, Spalte E „Hinweis“",
     "sheet \"Telefone\", row 3, column E \"Hinweis\""},
    {"Telefone", 3, "Kontaktstelle", "desk", "Blatt „Telefone“, Zeile 3, Spalte A „Kontaktstelle“",
     "sheet \"Telefone\", row 3, column A \"Kontaktstelle\""},
    {"Telefone", 3, "Kürzel", "fax", "Blatt „Telefone“, Zeile 3, Spalte H „Kürzel“",
     "sheet \"Telefone\", row 3, column H \"Kürzel\""},
    {"Telefone", 3, "löschen", "x", "Blatt „Telefone“, Zeile 3, Spalte I „löschen“",
     "sheet \"Telefone\", row 3, column I \"löschen\""},
    {"Öffnungszeiten", 2, "Montag", "08:00-12:00",
     "Blatt „Öffnungszeiten“, Zeile 2, Spalte E „Montag“",
     "sheet \"Öffnungszeiten\", row 2, column E \"Montag\""},
    {"Öffnungszeiten", 2, "Zeitraum", "", "Blatt „Öffnungszeiten“, Zeile 2, Spalte D „Zeitraum“",
     "sheet \"Öffnungszeiten\", row 2, column D \"Zeitraum\""},
    {"Kontaktstellen", 2, "Schlüssel", "desk",
     "Blatt „Kontaktstellen“, Zeile 2, Spalte A „Schlüssel“",
     "sheet \"Kontaktstellen\", row 2, column A \"Schlüssel\""},
    {"Orte", 2, "Name", "Rathaus", "Blatt „Orte“, Zeile 2, Spalte B „Name“",
     "sheet \"Orte\", row 2, column B \"Name\""},
    {"Orte", 2, "Kennung", "", "Blatt „Orte“, Zeile 2, Spalte ", "sheet \"Orte\", row 2, column "},
    {"Orte", 2, "Prüfzahl", "", "Blatt „Orte“, Zeile 2, Spalte ", "sheet \"Orte\", row 2, column "},
};

std::string with_cell(const FormulaCell& cell, const std::string& format) {
  Clerk clerk(small_hall(), format);
  clerk.set(cell.sheet, cell.row, cell.heading, kHere);
  return test_support::with_formula(clerk.bytes(), kHere, cell.shown);
}

}  // namespace

TEST(WorkbookFormula, IsRefusedAtItsPlaceEvenWhereItShowsWhatStoodThere) {
  for (const char* format : {"ods", "xlsx"}) {
    for (const FormulaCell& cell : kFormulaCells) {
      SCOPED_TRACE(std::string(format) + " " + cell.sheet + " " + cell.heading);
      const std::string bytes = with_cell(cell, format);
      Clerk clerk(small_hall(), format);
      EXPECT_THAT(clerk.import_bytes(bytes), HasSubstr("Fehler: " + std::string(cell.german)));
      EXPECT_THAT(clerk.import_bytes(bytes),
                  HasSubstr("In der Zelle steht eine Formel, die „" + std::string(cell.shown) +
                            "“ ergibt. Schreiben Sie den Wert selbst hinein."));
      const std::string english = clerk.import_bytes(bytes, "en");
      EXPECT_THAT(english, HasSubstr("mistake: " + std::string(cell.english)));
      EXPECT_THAT(english, HasSubstr("The cell holds a formula that gives \"" +
                                     std::string(cell.shown) + "\". Write the value itself."));
      EXPECT_EQ(clerk.written(), "");
    }
  }
}

TEST(WorkbookFormula, IsRefusedInARowThatIsElseEmptyAndInHeadings) {
  for (const char* format : {"ods", "xlsx"}) {
    Clerk clerk(small_hall(), format);
    clerk.add_row("Unterlagen", {{"Titel", kHere}});
    EXPECT_THAT(clerk.import_bytes(test_support::with_formula(clerk.bytes(), kHere, "")),
                HasSubstr("Fehler: Blatt „Unterlagen“, Zeile 2, Spalte B „Titel“: In der Zelle "
                          "steht eine Formel"));
    Clerk other(small_hall(), format);
    other.sheet("Telefone").columns[1].heading = kHere;
    EXPECT_THAT(
        other.import_bytes(test_support::with_formula(other.bytes(), kHere, "Nummer")),
        HasSubstr("Fehler: Blatt „Telefone“, Zeile 1, Spalte B „Nummer“: In der Zelle steht "
                  "eine Formel"));
  }
}

TEST(WorkbookFormula, IsRefusedInTheLineThatNamesThePackage) {
  for (const char* format : {"ods", "xlsx"}) {
    Clerk clerk(small_hall(), format);
    const std::string line = clerk.sheet("Start hier").rows.back()[0];
    const std::string said =
        clerk.import_bytes(test_support::with_formula(clerk.bytes(), line, line));
    EXPECT_THAT(
        said, testing::ContainsRegex("Fehler: Blatt „Start hier“, Zeile [0-9]+, Spalte A: In der"));
  }
}

TEST(WorkbookFormula, IsRefusedInSimpleLanguageToo) {
  test_support::PackageBuilder builder = small_hall();
  builder.translation("de-simple", "de", "place/hall", "name", "Das Rathaus");
  for (const char* format : {"ods", "xlsx"}) {
    for (const auto& [heading, shown] :
         {std::pair("Leichte Sprache", "Das Rathaus"), std::pair("Feldname", "name")}) {
      Clerk clerk(builder, format);
      auto& rows = clerk.sheet("Leichte Sprache").rows;
      const auto hall = std::find_if(rows.begin(), rows.end(),
                                     [](const auto& row) { return row[0] == "Ort/hall"; });
      const auto number = static_cast<std::size_t>(hall - rows.begin()) + 2;
      clerk.set("Leichte Sprache", number, heading, kHere);
      EXPECT_THAT(clerk.import_bytes(test_support::with_formula(clerk.bytes(), kHere, shown)),
                  HasSubstr("Fehler: Blatt „Leichte Sprache“, Zeile " + std::to_string(number)));
    }
  }
}

TEST(WorkbookFormula, OfAColumnThatIsTheClerksOwnIsNotRead) {
  for (const char* format : {"ods", "xlsx"}) {
    Clerk clerk(small_hall(), format);
    auto& phones = clerk.sheet("Telefone");
    phones.columns.push_back({"Meine Rechnung"});
    for (auto& row : phones.rows) {
      row.emplace_back();
    }
    phones.rows[0].back() = kHere;
    EXPECT_THAT(clerk.import_bytes(test_support::with_formula(clerk.bytes(), kHere, "2")),
                HasSubstr("Kein Unterschied zum Paket.\n"));
  }
}
