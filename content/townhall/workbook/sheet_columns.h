#pragma once
#include "content/townhall/workbook/changes.h"
#include "content/townhall/workbook/plan.h"

namespace townhall::workbook {

// Which column of a grid is which of the plan, by the headings in its first row.
class SheetColumns {
 public:
  // Reports headings that are missing, unknown or there twice.
  SheetColumns(const PlannedSheet& sheet, const Grid& grid, Imported& out);

  // Whether rows can be told apart by what is there.
  bool usable() const { return usable_; }

  // The cell of a row for column `index` of the plan; nullptr if the grid has no such column. An
  // empty cell for one behind the row's last.
  const Cell* cell(const GridRow& row, std::size_t index) const;

  // The text of that cell, tidy; empty if there is no such column.
  std::string text(const GridRow& row, std::size_t index) const;

  bool complete() const { return complete_; }

  // Whether the row says what it said when it was exported. False if columns are missing.
  bool as_exported(const GridRow& row) const;

  // Reports formulas in columns that are read; whether there were any. Not even one that shows what
  // stood there is taken, be it in a column that only names the row.
  bool refuse_formulas(const GridRow& row, Imported& out) const;

  Place place(const GridRow& row, std::size_t index) const;

 private:
  // Whether the plan has a column of that heading.
  bool match(std::size_t column, const std::string& heading, Imported& out);
  // Says what is missing; where an unknown column has something in it, its heading was renamed.
  void report_missing(const Grid& grid, std::vector<std::size_t> unknown, Imported& out);

  const PlannedSheet& sheet_;
  std::vector<std::size_t> columns_;  // of the grid, by column of the plan; npos: not there
  bool usable_ = true;
  bool complete_ = true;
};

}  // namespace townhall::workbook
