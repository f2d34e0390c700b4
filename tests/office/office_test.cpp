#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <regex>
#include <sstream>

#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/workbook_commands.h"
#include "tests/support/programs.h"
#include "tests/support/sample.h"
#include "tests/support/workbook_look.h"

// Real LibreOffice opens and saves our workbook of the sample town; what comes back is taken in.
namespace {

using test_support::kSample;
using test_support::part_of;
using test_support::Scratch;
using testing::HasSubstr;
using townhall::workbook::Sheet;

constexpr const char* kSame = "Kein Unterschied zum Paket.\n";

class Office : public testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("WEGWEISER_WITHOUT_OFFICE") != nullptr) {
      GTEST_SKIP() << "WITHOUT OFFICE: not judged by LibreOffice.";
    }
    townhall::Issues issues;
    sheets_ = townhall::workbook::export_sheets(
        townhall::read_canonical(kiosk::base::DiskFiles(), kSample, issues));
  }

  // Our workbook in one format, saved by LibreOffice in another; its path.
  std::string saved(const std::string& from, const std::string& to) {
    const auto bytes = from == "ods" ? townhall::workbook::write_ods(sheets_)
                                     : townhall::workbook::write_xlsx(sheets_);
    EXPECT_TRUE(bytes.has_value());
    return saved_bytes(*bytes, from, to);
  }

  std::string saved_bytes(const std::string& bytes, const std::string& from,
                          const std::string& to) {
    const std::string ours = scratch_.write("ours." + from, bytes);
    const auto ended = test_support::run_program(
        {"soffice", "-env:UserInstallation=file://" + (scratch_ / "profile"), "--headless",
         "--norestore", "--convert-to", to, "--outdir", scratch_ / ("saved-" + from), ours});
    EXPECT_EQ(ended.code, 0) << ended.errors << " (LibreOffice Calc is missing? Install section "
                             << "[office] of deploy/packages.txt.)";
    return scratch_ / ("saved-" + from + "/ours." + to);
  }

  std::string import(const std::string& file) {
    kiosk::base::DiskFiles files;
    std::ostringstream out;
    const auto done = townhall::workbook::run_import(
        {{kSample, WEGWEISER_I18N "/languages.json", ""}, file, false, "de"}, files, out);
    return out.str() + (done ? "" : done.error().message + "\n");
  }

  Sheet& sheet(const std::string& name) {
    return *std::find_if(sheets_.begin(), sheets_.end(),
                         [&](const Sheet& one) { return one.name == name; });
  }

  static std::size_t column_of(const Sheet& sheet, const std::string& heading) {
    const auto found = std::find_if(sheet.columns.begin(), sheet.columns.end(),
                                    [&](const auto& one) { return one.heading == heading; });
    return static_cast<std::size_t>(found - sheet.columns.begin());
  }

  Scratch scratch_;
  std::vector<Sheet> sheets_;
};

// The sheets as OpenDocument, with the cells that are in `from` (a regular expression) typed as
// `to` says, as an office program does with what is typed into cells without the format "text".
std::string retyped(const std::string& content, const std::string& from, const std::string& to) {
  const std::regex cell("office:value-type=\"string\"><text:p>(" + from + ")</text:p>");
  EXPECT_TRUE(std::regex_search(content, cell)) << from;
  return std::regex_replace(content, cell, to);
}

std::string with_typed_cells(const std::vector<Sheet>& sheets) {
  const auto archive = townhall::workbook::Archive::open(*townhall::workbook::write_ods(sheets));
  EXPECT_TRUE(archive.has_value());
  std::string content = part_of(*archive, "content.xml");
  content =
      retyped(content, R"((\d\d)\.(\d\d)\.(\d{4}))",
              "office:value-type=\"date\" office:date-value=\"$4-$3-$2\"><text:p>$1</text:p>");
  content = retyped(content, R"((\d\d)\.(\d\d)\.(\d{4}) (\d\d):(\d\d))",
                    "office:value-type=\"date\" "
                    "office:date-value=\"$4-$3-$2T$5:$6:00\"><text:p>$1</text:p>");
  content = retyped(content, R"((\d\d):(\d\d))",
                    "office:value-type=\"time\" "
                    "office:time-value=\"PT$2H$3M00S\"><text:p>$1</text:p>");
  content = retyped(content, R"([1-9]\d*)",
                    "office:value-type=\"float\" office:value=\"$1\"><text:p>$1</text:p>");
  content =
      retyped(content, "ja",
              "office:value-type=\"boolean\" office:boolean-value=\"true\"><text:p>$1</text:p>");
  content =
      retyped(content, "nein",
              "office:value-type=\"boolean\" office:boolean-value=\"false\"><text:p>$1</text:p>");
  return *townhall::workbook::pack(
      {{"mimetype", part_of(*archive, "mimetype")},
       {"content.xml", content},
       {"styles.xml", part_of(*archive, "styles.xml")},
       {"settings.xml", part_of(*archive, "settings.xml")},
       {"META-INF/manifest.xml", part_of(*archive, "META-INF/manifest.xml")}});
}

const std::pair<const char*, const char*> kWays[] = {
    {"ods", "ods"}, {"xlsx", "xlsx"}, {"ods", "xlsx"}, {"xlsx", "ods"}};

}  // namespace

TEST_F(Office, SavedUnchangedInEitherFormatGivesNoDifference) {
  for (const auto& [from, to] : kWays) {
    EXPECT_EQ(import(saved(from, to)), kSame) << from << " to " << to;
  }
}

TEST_F(Office, SavedWithOneEditedHourGivesJustThatChange) {
  Sheet& hours = sheet("Öffnungszeiten");
  hours.rows[1][column_of(hours, "Montag")] = "8 bis 15.30 Uhr";
  for (const auto& [from, to] : {kWays[0], kWays[1]}) {
    EXPECT_EQ(import(saved(from, to)),
              "Geändert: Öffnungszeit regulär von „Bürgerbüro“ (buergerbuero), Montag: "
              "„08:00-16:00“ → „08:00-15:30“ [Blatt „Öffnungszeiten“, Zeile 3, Spalte E "
              "„Montag“]\n0 neu, 1 geändert, 0 gelöscht; 0 Fehler.\n"
              "Nichts geschrieben. Mit --yes wird es so geschrieben.\n")
        << from << " to " << to;
  }
}

TEST_F(Office, AReorderedAndAnEmptyColumnGiveNoDifference) {
  for (const char* name : {"Öffnungszeiten", "Orte", "Leistungen"}) {
    Sheet& one = sheet(name);
    std::swap(one.columns[2], one.columns[5]);
    one.columns.insert(one.columns.begin() + 1, townhall::workbook::Column{});
    for (auto& row : one.rows) {
      std::swap(row[2], row[5]);
      row.insert(row.begin() + 1, "");
    }
  }
  EXPECT_EQ(import(saved("ods", "xlsx")), kSame);
  EXPECT_EQ(import(saved("xlsx", "ods")), kSame);
}

TEST_F(Office, CellsThatBecameNumbersDaysTimesAndTruthsGiveNoDifference) {
  const std::string typed = with_typed_cells(sheets_);
  EXPECT_EQ(import(saved_bytes(typed, "ods", "ods")), kSame);
  EXPECT_EQ(import(saved_bytes(typed, "ods", "xlsx")), kSame);
}

// What stands still is part of a view, which LibreOffice has none of while it converts.
TEST_F(Office, ShowsListsHiddenIdsColoursAndTextAsWeMeantThem) {
  for (const auto& [from, to] : kWays) {
    SCOPED_TRACE(std::string(from) + " to " + to);
    const auto bytes = kiosk::base::DiskFiles().read(saved(from, to));
    ASSERT_TRUE(bytes.has_value());
    const std::vector<test_support::SeenSheet> seen = std::string(to) == "ods"
                                                          ? test_support::look_at_ods(*bytes)
                                                          : test_support::look_at_xlsx(*bytes);
    test_support::expect_lists(seen);
    test_support::expect_hidden_ids(seen);
    test_support::expect_colours(seen);
    test_support::expect_text(seen);
  }
}
