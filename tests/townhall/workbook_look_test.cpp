#include "tests/support/workbook_look.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/formats.h"
#include "tests/support/seen_workbook.h"
#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

// What a clerk sees in either format, read from the bytes. What LibreOffice makes of them:
// tests/office.
using test_support::Clerk;
using test_support::SeenCell;
using test_support::SeenSheet;

namespace {

std::vector<std::vector<SeenSheet>> both() {
  const auto sheets = townhall::workbook::export_sheets(test_support::small_hall().canonical());
  return {test_support::look_at_ods(*townhall::workbook::write_ods(sheets)),
          test_support::look_at_xlsx(*townhall::workbook::write_xlsx(sheets))};
}

}  // namespace

TEST(WorkbookLook, HeadingsAndKeysStandStill) {
  for (const std::vector<SeenSheet>& sheets : both()) {
    test_support::expect_frozen(sheets);
  }
}

TEST(WorkbookLook, EveryColumnOfCodesOffersItsWordsDownToTheEmptyRows) {
  for (const std::vector<SeenSheet>& sheets : both()) {
    test_support::expect_lists(sheets);
  }
}

TEST(WorkbookLook, IdsAreHiddenAndNoSheetShowsMoreThan15Columns) {
  for (const std::vector<SeenSheet>& sheets : both()) {
    test_support::expect_hidden_ids(sheets);
  }
}

TEST(WorkbookLook, WhatMustBeFilledInIsYellowAndKeysAreGrey) {
  for (const std::vector<SeenSheet>& sheets : both()) {
    test_support::expect_colours(sheets);
  }
}

TEST(WorkbookLook, EveryCellIsTextAndStaysText) {
  for (const std::vector<SeenSheet>& sheets : both()) {
    test_support::expect_text(sheets);
  }
}

// LibreOffice takes the height of a row from the file.
TEST(WorkbookLook, HeadingsOfMoreThanOneLineHaveRoom) {
  const auto sheets = townhall::workbook::export_sheets(test_support::small_hall().canonical());
  const auto archive = townhall::workbook::Archive::open(*townhall::workbook::write_xlsx(sheets));
  const auto first_row = [&](const std::string& name) {
    const auto found = std::find_if(sheets.begin(), sheets.end(),
                                    [&](const auto& one) { return one.name == name; });
    const std::string number = std::to_string(found - sheets.begin() + 1);
    const std::string xml =
        test_support::part_of(*archive, "xl/worksheets/sheet" + number + ".xml");
    const std::size_t at = xml.find("<row r=\"1\"");
    return xml.substr(at, xml.find('>', at) - at);
  };
  EXPECT_THAT(first_row("Sprachen"), testing::HasSubstr("ht=\"27.6\""));
  EXPECT_THAT(first_row("Links"), testing::Not(testing::HasSubstr("ht=")));
}

TEST(WorkbookLook, HeadlinesOfTheFirstSheetAreBold) {
  for (const std::vector<SeenSheet>& sheets : both()) {
    std::vector<std::string> bold;
    for (const std::vector<SeenCell>& row : sheets.front().rows) {
      if (!row.empty() && row.front().bold) {
        bold.push_back(row.front().text);
      }
    }
    EXPECT_THAT(bold, testing::ElementsAre("So pflegen Sie die Inhalte des Wegweisers",
                                           "Was Sie tun", "Öffnungszeiten", "Leichte Sprache",
                                           "Farben", "Was Sie nicht tun", "So kommt es zurück"));
  }
}

TEST(WorkbookLook, ATextThatLooksLikeAFormulaIsOneToNobody) {
  test_support::PackageBuilder builder = test_support::small_hall();
  builder.text("de", "contact/desk", "phone.main.note", "=HYPERLINK(\"https://a.example\")");
  const auto sheets = townhall::workbook::export_sheets(builder.canonical());
  for (const auto& seen : {test_support::look_at_ods(*townhall::workbook::write_ods(sheets)),
                           test_support::look_at_xlsx(*townhall::workbook::write_xlsx(sheets))}) {
    test_support::expect_text(seen);
  }
  for (const char* format : {"ods", "xlsx"}) {
    EXPECT_EQ(Clerk(builder, format).import(), "Kein Unterschied zum Paket.\n");
  }
}
