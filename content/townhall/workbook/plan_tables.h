#pragma once
#include "content/townhall/workbook/plan.h"

// Inside plan.cpp: the tables themselves.
namespace townhall::workbook {

// In this order.
extern const std::span<const SheetPlan> kPlaceSheets;
extern const std::span<const SheetPlan> kContactSheets;
extern const std::span<const SheetPlan> kServiceSheets;
extern const std::span<const SheetPlan> kGuideSheets;
extern const std::span<const SheetPlan> kDatedSheets;
extern const std::span<const SheetPlan> kSiteSheets;
extern const std::span<const SheetPlan> kTownSheets;
extern const std::span<const ColumnPlan> kSearchWordColumns;
// What follows the columns of a sheet of records, and of a sheet of a list; nothing that of the
// town.
extern const std::span<const ColumnPlan> kEndOfRecord;
extern const std::span<const ColumnPlan> kEndOfList;

struct CodeWord {
  std::string_view where;  // "contact.kind"; empty: in all fields but those named
  std::string_view code;
  std::string_view word;
};

extern const std::span<const CodeWord> kCodeWords;

}  // namespace townhall::workbook
