#pragma once
#include "content/townhall/workbook/plan.h"

// Inside plan.cpp: the tables themselves.
namespace townhall::workbook {

extern const std::span<const SheetPlan> kSheets;
// What follows the columns of a sheet of records, and of a sheet of a list.
extern const std::span<const ColumnPlan> kEndOfRecord;
extern const std::span<const ColumnPlan> kEndOfList;

struct CodeWord {
  std::string_view where;  // "contact.kind"; empty: in all fields but those named
  std::string_view code;
  std::string_view word;
};

extern const std::span<const CodeWord> kCodeWords;

}  // namespace townhall::workbook
