#pragma once
#include "content/townhall/workbook/changes.h"
#include "content/townhall/workbook/table.h"

// The sheet of texts in simple language (de-simple), each beside its German.
namespace townhall::workbook {

inline constexpr std::string_view kSimpleSheet = "Leichte Sprache";

// Without rows if the package has no texts in simple language.
Sheet simple_sheet(const Canonical& canonical);

// Takes the sheet in. A text that was changed rests on the German as it is then in `out.after`;
// `before` has what stood there.
void import_simple(const Grid& grid, const Canonical& before, Imported& out);

}  // namespace townhall::workbook
