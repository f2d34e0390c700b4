#include "content/townhall/workbook/csv_read.h"

#include <gmock/gmock.h>

#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/workbook_commands.h"
#include "tests/support/package_builder.h"

using test_support::PackageBuilder;
using testing::HasSubstr;
using townhall::workbook::Grid;
using townhall::workbook::Sheet;

namespace {

constexpr const char* kSame = "Kein Unterschied zum Paket.\n";

PackageBuilder town_with_quotes() {
  PackageBuilder builder;
  builder.record("contact", R"({"slug": "desk", "kind": "desk",
      "phones": [{"key": "main", "number": "040 66969-100"}]})");
  builder.text("de", "contact/desk", "phone.main.note", "Büro \"Süd\";\nnur vormittags, täglich");
  return builder;
}

std::string csv(const std::string& separator, const std::string& line_end) {
  std::string out;
  for (const Sheet& sheet : townhall::workbook::export_sheets(town_with_quotes().canonical())) {
    if (sheet.name != "Telefone") {
      continue;
    }
    std::vector<std::vector<std::string>> rows(1);
    for (const auto& column : sheet.columns) {
      rows[0].push_back(column.heading);
    }
    rows.insert(rows.end(), sheet.rows.begin(), sheet.rows.end());
    for (const auto& row : rows) {
      for (std::size_t i = 0; i < row.size(); ++i) {
        std::string text = row[i];
        for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) {
          text.insert(at, "\"");
        }
        out += (i == 0 ? "" : separator) + "\"" + text + "\"";
      }
      out += line_end;
    }
  }
  return out;
}

// ü, ä, ö in one byte each, as Windows has them.
std::string in_cp1252(std::string text) {
  for (const auto& [from, to] : {std::pair("ü", "\xFC"), {"ä", "\xE4"}, {"ö", "\xF6"}}) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; ++at) {
      text.replace(at, 2, to);
    }
  }
  return text;
}

std::string import(const std::string& bytes, const std::string& name = "stadt-Telefone.csv",
                   const std::string& lang = "de") {
  kiosk::base::MemoryFiles files = town_with_quotes().files();
  const auto table = kiosk::base::DiskFiles().read(WEGWEISER_I18N "/languages.json");
  EXPECT_TRUE(table && files.write("languages.json", *table).has_value());
  EXPECT_TRUE(files.write(name, bytes).has_value());
  std::ostringstream out;
  const auto done =
      townhall::workbook::run_import({{"p", "languages.json", ""}, name, false, lang}, files, out);
  return out.str() + (done ? "" : done.error().message + "\n");
}

}  // namespace

TEST(WorkbookCsv, IsTakenInWithAndWithoutAMarkAndWithAnySeparator) {
  for (const char* separator : {",", ";", "\t"}) {
    for (const char* line_end : {"\n", "\r\n", "\r"}) {
      EXPECT_EQ(import(csv(separator, line_end)), kSame) << separator;
      EXPECT_EQ(import("\xEF\xBB\xBF" + csv(separator, line_end)), kSame) << separator;
    }
  }
}

TEST(WorkbookCsv, OfWindowsIsTakenInWithAWarning) {
  const std::string said = import(in_cp1252(csv(";", "\r\n")));
  EXPECT_THAT(said, HasSubstr("Hinweis: Blatt „Telefone“: Die Datei ist nicht in UTF-8"));
  EXPECT_THAT(said, HasSubstr(kSame));
}

TEST(WorkbookCsv, SaysAChangeWithItsPlace) {
  std::string bytes = csv(";", "\n");
  bytes.replace(bytes.find("66969-100"), 9, "66969-109");
  EXPECT_THAT(import(bytes), HasSubstr("„040 66969-100“ → „040 66969-109“ [Blatt „Telefone“, Zeile "
                                       "2, Spalte B „Nummer“]"));
}

TEST(WorkbookCsv, OfNoSheetOrWithAnOpenQuoteIsRefused) {
  EXPECT_THAT(import(csv(";", "\n"), "daten.csv"), HasSubstr("sagt nicht, welches Blatt das ist"));
  EXPECT_THAT(import("\"Kontaktstelle;Nummer\n"),
              HasSubstr("In Zeile 1 der CSV-Datei fehlt zu einem Anführungszeichen das zweite"));
  EXPECT_EQ(import(std::string("a\0b", 3)),
            "Das ist keine CSV-Datei; speichern Sie das Blatt als CSV in UTF-8.\n");
}

TEST(WorkbookFile, ThatIsDamagedIsRefusedInTheLanguageOfTheClerk) {
  EXPECT_EQ(import("PK damaged", "stadt.ods"),
            "Die Mappe ist beschädigt oder unvollständig; speichern Sie sie noch einmal als .ods "
            "oder .xlsx.\n");
  EXPECT_EQ(import("PK damaged", "stadt.ods", "en"),
            "The workbook is damaged or cut short; save it again as .ods or .xlsx.\n");
}
