#pragma once
#include "content/townhall/workbook/changes.h"

namespace townhall::workbook {

// What these sheets would make of the package, which must be right in its shapes. Sheets are found
// by their name, columns by their heading, rows by their keys; what is missing is left alone.
Imported import_sheets(const Canonical& before, const std::vector<Grid>& grids);

}  // namespace townhall::workbook
