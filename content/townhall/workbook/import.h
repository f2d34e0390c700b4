#pragma once
#include "content/townhall/workbook/changes.h"

namespace townhall::workbook {

// What these sheets would make of the package, which must be right in its shapes. Sheets are found
// by their name, columns by their heading, rows by their keys; what is missing is left alone.
// `languages`: by what names languages go; null: by their tags alone.
Imported import_sheets(const Canonical& before, const std::vector<Grid>& grids,
                       const kiosk::locale::LanguageNames* languages = nullptr);

// The same of one sheet alone (CSV), which names no package: its rows are told by their keys and
// ids.
Imported import_one_sheet(const Canonical& before, const Grid& grid,
                          const kiosk::locale::LanguageNames* languages = nullptr);

}  // namespace townhall::workbook
