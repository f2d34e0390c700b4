#include "content/townhall/workbook/sheet_columns.h"

#include <algorithm>

#include "content/townhall/workbook/cells.h"
#include "content/townhall/workbook/import_phrases.h"
#include "content/townhall/workbook/value_phrases.h"
#include "content/townhall/workbook/values.h"

namespace townhall::workbook {
namespace {

constexpr std::size_t kNowhere = std::string::npos;

bool holds_content(Holds holds) {
  return holds != Holds::Digest && holds != Holds::Mark && holds != Holds::Uuid &&
         holds != Holds::RankBefore;
}

bool names_rows(Holds holds) {
  return holds == Holds::Slug || holds == Holds::Parent || holds == Holds::Middle ||
         holds == Holds::ItemKey;
}

// Whether anything stands below the heading.
bool is_filled(const Grid& grid, std::size_t column) {
  for (std::size_t i = 1; i < grid.rows.size(); ++i) {
    const std::vector<Cell>& cells = grid.rows[i].cells;
    if (column < cells.size() && !tidy(cells[column].text).empty()) {
      return true;
    }
  }
  return false;
}

// Takes out the one that stands where the missing column stood, else the first.
std::size_t take_likely(std::vector<std::size_t>& unknown, std::size_t missing) {
  auto found = std::find(unknown.begin(), unknown.end(), missing);
  found = found == unknown.end() ? unknown.begin() : found;
  const std::size_t column = *found;
  unknown.erase(found);
  return column;
}

}  // namespace

SheetColumns::SheetColumns(const PlannedSheet& sheet, const Grid& grid, Imported& out)
    : sheet_(sheet), columns_(sheet.columns.size(), kNowhere) {
  if (grid.rows.empty()) {
    usable_ = false;
    return;
  }
  const std::vector<Cell>& headings = grid.rows.front().cells;
  std::vector<std::size_t> unknown;
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const std::string heading = tidy(headings[i].text);
    if ((heading.empty() || !match(i, heading, out)) && is_filled(grid, i)) {
      unknown.push_back(i);
    }
    if (!heading.empty()) {
      if (headings[i].kind == CellKind::Formula) {
        const Place place{std::string(sheet.plan.name), 1, column_name(i), heading};
        out.mistakes.push_back({place, {kFormula, {heading}}});
      }
    }
  }
  report_missing(grid, std::move(unknown), out);
}

void SheetColumns::report_missing(const Grid& grid, std::vector<std::size_t> unknown,
                                  Imported& out) {
  const std::vector<Cell>& headings = grid.rows.front().cells;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const ColumnPlan& plan = sheet_.columns[i].plan;
    if (columns_[i] != kNowhere) {
      continue;
    }
    const Place place{grid.name, 0, "", std::string(plan.heading)};
    complete_ = complete_ && !holds_content(plan.holds);
    usable_ = usable_ && !names_rows(plan.holds);
    if (!unknown.empty() && (holds_content(plan.holds) || plan.holds == Holds::Mark)) {
      const std::size_t column = take_likely(unknown, i);
      const std::string heading = tidy(headings[column].text);
      out.mistakes.push_back({{grid.name, 1, column_name(column), heading},
                              {kHeadingRenamed, {std::string(plan.heading), heading}}});
    } else if (names_rows(plan.holds)) {
      out.mistakes.push_back({place, {kKeyColumnMissing, {std::string(plan.heading)}}});
    } else if (holds_content(plan.holds)) {
      out.notes.push_back({place, {kColumnMissing, {std::string(plan.heading)}}});
    }
  }
}

bool SheetColumns::match(std::size_t column, const std::string& heading, Imported& out) {
  const Place place{std::string(sheet_.plan.name), 1, column_name(column), heading};
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    if (sheet_.columns[i].plan.heading != heading) {
      continue;
    }
    if (columns_[i] != kNowhere) {
      out.mistakes.push_back({place, {kHeadingTwice, {heading}}});
    }
    columns_[i] = column;
    return true;
  }
  out.notes.push_back({place, {kUnknownColumn, {heading}}});
  return false;
}

const Cell* SheetColumns::cell(const GridRow& row, std::size_t index) const {
  static const Cell kEmpty;
  if (index >= columns_.size() || columns_[index] == kNowhere) {
    return nullptr;
  }
  return columns_[index] < row.cells.size() ? &row.cells[columns_[index]] : &kEmpty;
}

std::string SheetColumns::text(const GridRow& row, std::size_t index) const {
  const Cell* found = cell(row, index);
  return found == nullptr ? std::string() : tidy(found->text);
}

bool SheetColumns::as_exported(const GridRow& row) const {
  std::vector<std::string> cells;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    cells.push_back(text(row, i));
  }
  const std::string exported = text(row, sheet_.column_of(Holds::Digest));
  return complete_ && !exported.empty() && exported == digest_of_row(cells, sheet_);
}

bool SheetColumns::refuse_formulas(const GridRow& row, Imported& out) const {
  bool found = false;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Cell* one = cell(row, i);
    if (one != nullptr && one->kind == CellKind::Formula) {
      out.mistakes.push_back({place(row, i), {kFormula, {tidy(one->text)}}});
      found = true;
    }
  }
  return found;
}

Place SheetColumns::place(const GridRow& row, std::size_t index) const {
  Place place{std::string(sheet_.plan.name), row.number};
  if (index < columns_.size()) {
    place.heading = sheet_.columns[index].plan.heading;
    place.column = columns_[index] == kNowhere ? std::string() : column_name(columns_[index]);
  }
  return place;
}

}  // namespace townhall::workbook
