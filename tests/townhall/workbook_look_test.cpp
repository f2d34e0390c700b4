#include "tests/support/workbook_look.h"

#include <gmock/gmock.h>

#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/formats.h"
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
