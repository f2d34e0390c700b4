#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <sstream>

#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/formats.h"
#include "content/townhall/workbook/workbook_commands.h"
#include "tests/support/programs.h"

// Real LibreOffice opens and saves our workbook of the sample town; what comes back is taken in.
namespace {

using test_support::Scratch;
using testing::HasSubstr;
using townhall::workbook::Sheet;

constexpr const char* kSample = WEGWEISER_SOURCE "/content/ahrensburg";
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
    const std::string ours = scratch_.write("ours." + from, *bytes);
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
  for (const auto& [from, to] : kWays) {
    EXPECT_EQ(import(saved(from, to)),
              "Geändert: Öffnungszeit regular von „Bürgerbüro“ (buergerbuero), Montag: "
              "„08:00-16:00“ → „08:00-15:30“ [Blatt „Öffnungszeiten“, Zeile 3, Spalte E "
              "„Montag“]\n0 neu, 1 geändert, 0 gelöscht; 0 Fehler.\n"
              "Nichts geschrieben. Mit --yes wird es so geschrieben.\n")
        << from << " to " << to;
  }
}
