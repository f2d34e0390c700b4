#include "content/townhall/workbook/import.h"

#include <set>

#include "content/townhall/shape_check.h"
#include "content/townhall/workbook/export.h"
#include "content/townhall/workbook/import_phrases.h"
#include "content/townhall/workbook/row_import.h"
#include "content/townhall/workbook/simple_sheet.h"

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

// The line that names the package; empty if there is none.
std::string package_line_in(const std::vector<Grid>& grids) {
  const Grid* start = find_grid(grids, kStartSheet);
  if (start == nullptr) {
    return {};
  }
  for (const GridRow& row : start->rows) {
    for (const Cell& cell : row.cells) {
      if (cell.text.starts_with("Paket: ")) {
        return tidy(cell.text);
      }
    }
  }
  return {};
}

bool is_of_package(const std::vector<Grid>& grids, Imported& out) {
  const std::string found = package_line_in(grids);
  const std::string own = package_line(out.after);
  if (found.empty()) {
    out.mistakes.push_back({{std::string(kStartSheet)}, {kNoStart}});
  } else if (found != own) {
    out.mistakes.push_back({{std::string(kStartSheet)}, {kOtherPackage, {found, own}}});
  }
  return found == own;
}

void look_at_names(const std::vector<Grid>& grids, const std::vector<PlannedSheet>& sheets,
                   Imported& out) {
  std::set<std::string> known = {std::string(kStartSheet), std::string(kListSheet),
                                 std::string(kSimpleSheet)};
  for (const PlannedSheet& sheet : sheets) {
    known.emplace(sheet.plan.name);
    if (find_grid(grids, sheet.plan.name) == nullptr) {
      const std::string name(sheet.plan.name);
      out.notes.push_back({{name}, {kSheetMissing, {name}}});
    }
  }
  std::set<std::string> seen;
  for (const Grid& grid : grids) {
    if (known.count(grid.name) == 0 && !grid.rows.empty()) {
      out.notes.push_back({{grid.name}, {kUnknownSheet, {grid.name}}});
    } else if (!seen.insert(grid.name).second) {
      out.mistakes.push_back({{grid.name}, {kSheetTwice, {grid.name}}});
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
    if (is_slug(slug) && read.columns.text(read.grid->rows[i], mark_at).empty()) {
      package.slugs[std::string(read.sheet->plan.kind)].insert(slug);
    }
  }
}

void take_in(const std::vector<Grid>& grids, Imported& out) {
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
    RowImport rows(*one.sheet, one.columns, items, out);
    for (std::size_t i = 1; one.columns.usable() && i < one.grid->rows.size(); ++i) {
      rows.take(one.grid->rows[i]);
    }
  }
  if (const Grid* grid = find_grid(grids, kSimpleSheet)) {
    import_simple(*grid, out);
  }
}

}  // namespace

Imported import_sheets(const Canonical& before, const std::vector<Grid>& grids) {
  Imported out;
  out.after = before;
  if (is_of_package(grids, out)) {
    look_at_names(grids, planned_sheets(), out);
    take_in(grids, out);
  }
  return out;
}

Imported import_one_sheet(const Canonical& before, const Grid& grid) {
  Imported out;
  out.after = before;
  take_in({grid}, out);
  return out;
}

}  // namespace townhall::workbook
