#pragma once
#include "content/townhall/check/issues.h"
#include "content/townhall/workbook/changes.h"

namespace townhall::workbook {

// Where a workbook has what a check finds fault with.
struct IssuePlace {
  Place place;
  bool typed = false;  // it is one cell, and what stands there now is new
};

// The change that is most about it; of equals the last, which is most about a part of the record.
// Where none is about that very row, the row itself.
IssuePlace place_of(const Issue& issue, const Imported& imported);

}  // namespace townhall::workbook
