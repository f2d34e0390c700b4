#pragma once
#include "content/townhall/workbook/changes.h"
#include "content/townhall/workbook/plan.h"

// The sheet of the words that people search with (search_words.json). They have no keys: a row is
// known by the hidden digest of what it said when it was exported.
namespace townhall::workbook {

// The sheet, as those of records are planned.
PlannedSheet planned_word_sheet();

// Its rows, as they stand in the workbook.
std::vector<std::vector<std::string>> word_rows(const Canonical& canonical,
                                                const PlannedSheet& sheet);

// Takes the sheet in; records that its words are for have been taken in before.
void import_words(const Grid& grid, const kiosk::locale::LanguageNames* languages, Imported& out);

}  // namespace townhall::workbook
