#include "content/townhall/workbook/import.h"

#include <algorithm>
#include <set>

#include "content/townhall/shape_check.h"
#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/import_phrases.h"
#include "content/townhall/workbook/row_import.h"
#include "content/townhall/workbook/simple_sheet.h"
#include "content/townhall/workbook/value_phrases.h"
#include "content/townhall/workbook/values.h"
#include "content/townhall/workbook/word_sheet.h"

namespace townhall::workbook {
namespace {

const Grid* find_grid(const std::vector<Grid>& grids, std::string_view name) {
  for (const Grid& grid : grids) {
    if (grid.name == name) {
      return &grid;
    }
  }
  return nullptr;
}

// The cell that names the package; nullptr if there is none.
const Cell* package_cell(const Grid& start, Place& place) {
  for (const GridRow& row : start.rows) {
    for (std::size_t at = 0; at < row.cells.size(); ++at) {
      if (row.cells[at].text.starts_with("Paket: ")) {
        place = {start.name, row.number, column_name(at)};
        return &row.cells[at];
      }
    }
  }
  return nullptr;
}

bool is_of_package(const std::vector<Grid>& grids, Imported& out) {
  const Grid* start = find_grid(grids, kStartSheet);
  Place place{std::string(kStartSheet)};
  const Cell* cell = start == nullptr ? nullptr : package_cell(*start, place);
  const std::string found = cell == nullptr ? std::string() : tidy(cell->text);
  const std::string own = package_line(out.after);
  if (cell == nullptr) {
    out.mistakes.push_back({place, {kNoStart}});
  } else if (cell->kind == CellKind::Formula) {
    out.mistakes.push_back({place, {kFormula, {found}}});
    return false;
  } else if (found != own) {
    out.mistakes.push_back({{std::string(kStartSheet)}, {kOtherPackage, {found, own}}});
  }
  return found == own;
}

std::size_t shared_headings(const Grid& grid, const Sheet& sheet) {
  std::size_t count = 0;
  for (const Column& column : sheet.columns) {
    for (const Cell& cell : grid.rows.front().cells) {
      count += tidy(cell.text) == column.heading ? 1U : 0U;
    }
  }
  return count;
}

// The missing sheet that an unknown one was before it was renamed, by its headings; empty if it is
// none. One heading in common may be chance ("Name").
std::string name_before(const Grid& grid, const std::vector<Sheet>& missing) {
  std::string name;
  std::size_t most = 1;
  for (const Sheet& sheet : missing) {
    const std::size_t shared = shared_headings(grid, sheet);
    name = shared > most ? sheet.name : name;
    most = std::max(most, shared);
  }
  return name;
}

void look_at_names(const std::vector<Grid>& grids, const std::vector<PlannedSheet>& sheets,
                   Imported& out) {
  std::set<std::string> known;
  std::vector<Sheet> missing;
  for (Sheet& sheet : export_sheets(out.after)) {
    known.insert(sheet.name);
    if (!sheet.hidden && find_grid(grids, sheet.name) == nullptr) {
      missing.push_back(std::move(sheet));
    }
  }
  std::set<std::string> seen;
  std::set<std::string> renamed;
  for (const Grid& grid : grids) {
    if (known.count(grid.name) == 0 && !grid.rows.empty()) {
      const std::string name = name_before(grid, missing);
      if (name.empty()) {
        out.notes.push_back({{grid.name}, {kUnknownSheet, {grid.name}}});
      } else {
        out.mistakes.push_back({{grid.name}, {kSheetRenamed, {name, grid.name}}});
        renamed.insert(name);
      }
    } else if (!seen.insert(grid.name).second) {
      out.mistakes.push_back({{grid.name}, {kSheetTwice, {grid.name}}});
    }
  }
  for (const PlannedSheet& sheet : sheets) {
    const std::string name(sheet.plan.name);
    if (find_grid(grids, name) == nullptr && renamed.count(name) == 0) {
      out.notes.push_back({{name}, {kSheetMissing, {name}}});
    }
  }
}

struct Read {
  const PlannedSheet* sheet;
  const Grid* grid;
  SheetColumns columns;
};

// New records can be named by those in sheets before theirs.
void announce(const Read& read, Canonical& package) {
  const std::size_t slug_at = read.sheet->column_of(Holds::Slug);
  const std::size_t mark_at = read.sheet->column_of(Holds::Mark);
  for (std::size_t i = 1; read.columns.usable() && i < read.grid->rows.size(); ++i) {
    const std::string slug = read.columns.text(read.grid->rows[i], slug_at);
    const bool gone = read.columns.as_exported(read.grid->rows[i]) &&
                      !package.has(std::string(read.sheet->plan.kind), slug);
    if (is_slug(slug) && !gone && read.columns.text(read.grid->rows[i], mark_at).empty()) {
      package.slugs[std::string(read.sheet->plan.kind)].insert(slug);
    }
  }
}

// A record whose hours follow in their own sheet may be said to be open by them.
void expect_hours(const Read& read, Items& items) {
  if (read.sheet->plan.list != "hours/schedules" || !read.columns.usable()) {
    return;
  }
  for (std::size_t i = 1; i < read.grid->rows.size(); ++i) {
    const GridRow& row = read.grid->rows[i];
    if (read.columns.text(row, read.sheet->column_of(Holds::Mark)).empty() &&
        read.columns.text(row, read.sheet->column_of(Holds::Digest)).empty()) {
      items.expect_hours(std::string(read.sheet->plan.kind) + "/" +
                         read.columns.text(row, read.sheet->column_of(Holds::Parent)));
    }
  }
}

// Of items with the same identity the last is removed first: those behind get the key of the one
// before.
void take_rows(const Read& read, RowImport& rows) {
  const std::vector<GridRow>& all = read.grid->rows;
  const std::size_t mark = read.sheet->column_of(Holds::Mark);
  std::vector<const GridRow*> later;
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (read.sheet->plan.repeats && !read.columns.text(all[i], mark).empty()) {
      later.push_back(&all[i]);
    } else {
      rows.take(all[i]);
    }
  }
  for (auto row = later.rbegin(); row != later.rend(); ++row) {
    rows.take(**row);
  }
}

struct Known {
  const Canonical& before;
  const kiosk::locale::LanguageNames* languages;
};

void take_in(const std::vector<Grid>& grids, const Known& known, Imported& out) {
  const std::vector<PlannedSheet> sheets = planned_sheets();
  std::vector<Read> read;
  for (const PlannedSheet& sheet : sheets) {
    if (const Grid* grid = find_grid(grids, sheet.plan.name)) {
      read.push_back({&sheet, grid, SheetColumns(sheet, *grid, out)});
      announce(read.back(), out.after);
    }
  }
  Items items(out.after);
  for (const Read& one : read) {
    expect_hours(one, items);
  }
  for (const Read& one : read) {
    RowImport rows(*one.sheet, one.columns, items, out, known.languages);
    if (one.columns.usable()) {
      take_rows(one, rows);
      rows.finish();
    }
  }
  if (const Grid* grid = find_grid(grids, kWordSheet)) {
    import_words(*grid, known.languages, out);
  }
  if (const Grid* grid = find_grid(grids, kSimpleSheet)) {
    import_simple(*grid, known.before, out);
  }
}

}  // namespace

Imported import_sheets(const Canonical& before, const std::vector<Grid>& grids,
                       const kiosk::locale::LanguageNames* languages) {
  Imported out;
  out.after = before;
  if (is_of_package(grids, out)) {
    look_at_names(grids, planned_sheets(), out);
    take_in(grids, {before, languages}, out);
  }
  return out;
}

Imported import_one_sheet(const Canonical& before, const Grid& grid,
                          const kiosk::locale::LanguageNames* languages) {
  Imported out;
  out.after = before;
  take_in({grid}, {before, languages}, out);
  return out;
}

}  // namespace townhall::workbook
