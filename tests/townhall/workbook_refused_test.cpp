#include <gmock/gmock.h>

#include <algorithm>

#include "tests/support/seen_workbook.h"
#include "tests/townhall/clerk.h"
#include "tests/townhall/edited_workbook.h"
#include "tests/townhall/small_hall.h"

// Whole files that are not what they should be, in either format and in both languages: one
// sentence that says what and where, and nothing written.
using test_support::Clerk;
using test_support::kFormats;
using test_support::PackageBuilder;
using test_support::small_hall;
using testing::HasSubstr;

namespace {

std::string rows_of_ods(std::size_t rows) {
  std::string xml;
  for (std::size_t i = 0; i < rows; ++i) {
    xml +=
        "<table:table-row><table:table-cell office:value-type=\"string\"><text:p>desk</text:p>"
        "</table:table-cell></table:table-row>";
  }
  return xml;
}

std::string rows_of_xlsx(std::size_t rows) {
  std::string xml;
  for (std::size_t i = 2; i < rows + 2; ++i) {
    const std::string number = std::to_string(i);
    xml += "<row r=\"" + number + "\"><c r=\"A" + number + "\" t=\"str\"><v>desk</v></c></row>";
  }
  return xml;
}

// Adds rows at the end of the sheet of telephones.
std::string with_rows(const Clerk& clerk, const std::string& format, std::size_t rows) {
  if (format == "ods") {
    return test_support::with_part(clerk.bytes(), "content.xml", [&](const std::string& xml) {
      const std::size_t at =
          xml.find("</table:table>", xml.find("<table:table table:name=\"Telefone\""));
      return xml.substr(0, at) + rows_of_ods(rows) + xml.substr(at);
    });
  }
  const std::vector<test_support::SeenSheet> sheets = test_support::look_at_xlsx(clerk.bytes());
  const auto phones = std::find_if(sheets.begin(), sheets.end(),
                                   [](const auto& one) { return one.name == "Telefone"; });
  const std::string number = std::to_string(phones - sheets.begin() + 1);
  return test_support::with_part(
      clerk.bytes(), "xl/worksheets/sheet" + number + ".xml", [&](const std::string& xml) {
        const std::size_t at = xml.find("<sheetData>") + std::string("<sheetData>").size();
        return xml.substr(0, at) + rows_of_xlsx(rows) + xml.substr(xml.find("</sheetData>"));
      });
}

}  // namespace

TEST(WorkbookRefused, AHundredThousandRowsAreTooMany) {
  for (const std::string format : kFormats) {
    Clerk clerk(small_hall(), format);
    const std::string bytes = with_rows(clerk, format, 100'000);
    EXPECT_EQ(
        clerk.import_bytes(bytes),
        "Das Blatt „Telefone“ hat 100000 Zeilen oder mehr; entfernen Sie, was nicht gebraucht "
        "wird.\n")
        << format;
    EXPECT_EQ(clerk.import_bytes(bytes, "en"),
              "Sheet \"Telefone\" has 100000 rows or more; remove those that are not needed.\n")
        << format;
    EXPECT_EQ(clerk.written(), "");
  }
}

TEST(WorkbookRefused, HalfAZipIsNoWorkbook) {
  for (const std::string format : kFormats) {
    Clerk clerk(small_hall(), format);
    const std::string whole = clerk.bytes();
    for (const std::size_t size : {whole.size() / 2, whole.size() - 1}) {
      EXPECT_EQ(clerk.import_bytes(whole.substr(0, size)),
                "Die Mappe ist beschädigt oder unvollständig; speichern Sie sie noch einmal als "
                ".ods oder .xlsx.\n")
          << format;
      EXPECT_EQ(clerk.import_bytes(whole.substr(0, size), "en"),
                "The workbook is damaged or cut short; save it again as .ods or .xlsx.\n")
          << format;
    }
    EXPECT_EQ(clerk.import_bytes(whole), "Kein Unterschied zum Paket.\n");
    EXPECT_EQ(clerk.written(), "");
  }
}

TEST(WorkbookRefused, ThatOfAnotherPackageNamesBoth) {
  PackageBuilder other = small_hall();
  other.package["namespace"] = "7f1c2f0e-7d3a-4b59-9a41-2c8e5d0b7a63";
  for (const std::string format : kFormats) {
    Clerk clerk(small_hall(), format);
    clerk.set("Telefone", 2, "Nummer", "040 66969-109");
    clerk.move_to(other);
    EXPECT_THAT(
        clerk.import(),
        HasSubstr("Fehler: Blatt „Start hier“: Die Arbeitsmappe gehört zu einem anderen Paket "
                  "(Paket: town (6f1c2f0e-7d3a-4b59-9a41-2c8e5d0b7a63)); dieses ist Paket: town "
                  "(7f1c2f0e-7d3a-4b59-9a41-2c8e5d0b7a63)."));
    EXPECT_THAT(clerk.import("en"), HasSubstr("mistake: sheet \"Start hier\": The workbook belongs "
                                              "to another package"));
    EXPECT_THAT(clerk.import_and_write(), HasSubstr("Nichts geschrieben: die Mappe hat 1 Fehler"));
    EXPECT_EQ(clerk.written(), "");
  }
}

TEST(WorkbookRefused, KeysAndIdsOfTheWrongFormAreNamedWithTheirCell) {
  for (const std::string format : kFormats) {
    for (const char* slug : {"Amt 1", "../etc", "ä", "-", "a--"}) {
      Clerk clerk(small_hall(), format);
      clerk.add_row("Unterlagen", {{"Schlüssel", slug}, {"Titel", "Ausweis"}});
      EXPECT_THAT(clerk.import(), HasSubstr("Fehler: Blatt „Unterlagen“, Zeile 2, Spalte A "
                                            "„Schlüssel“: „" +
                                            std::string(slug) + "“ ist kein Schlüssel."));
      EXPECT_THAT(clerk.import("en"),
                  HasSubstr("mistake: sheet \"Unterlagen\", row 2, column A \"Schlüssel\": \"" +
                            std::string(slug) + "\" is no key."));
    }
    Clerk ids(small_hall(), format);
    ids.set("Kontaktstellen", 2, "Kennung", "12345");
    EXPECT_THAT(ids.import("en"), HasSubstr("mistake: sheet \"Kontaktstellen\", row 2, column A "
                                            "\"Schlüssel\": The key was changed, or the id"));
    EXPECT_EQ(ids.written(), "");
  }
}

TEST(WorkbookRefused, ALoopIsNamedInBothLanguages) {
  for (const std::string format : kFormats) {
    Clerk clerk(small_hall(), format);
    clerk.set("Orte", 2, "Liegt in", "room");
    EXPECT_THAT(clerk.import_and_write(), HasSubstr("Fehler: Blatt „Orte“, Zeile 2, Spalte "));
    EXPECT_THAT(clerk.import(), HasSubstr("Was wozu gehört, geht im Kreis"));
    EXPECT_THAT(clerk.import("en"), HasSubstr("mistake: sheet \"Orte\", row 2, column "));
    EXPECT_EQ(clerk.written(), "");
    Clerk topics(small_hall(), format);
    topics.add_row("Themen", {{"Schlüssel", "rent"}, {"Name", "Miete"}});
    topics.add_row("Themen", {{"Schlüssel", "flat"}, {"Name", "Wohnung"}});
    topics.set("Themen", 3, "Enthält", "topic/flat");
    topics.set("Themen", 4, "Enthält", "topic/rent");
    EXPECT_THAT(topics.import_and_write(), HasSubstr("Fehler: Blatt „Themen“, Zeile "));
    EXPECT_EQ(topics.written(), "");
  }
}
