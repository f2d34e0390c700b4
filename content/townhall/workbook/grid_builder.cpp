#include "content/townhall/workbook/grid_builder.h"

#include <algorithm>

#include "content/townhall/workbook/file_phrases.h"

namespace townhall::workbook {

using kiosk::base::Result;

Result<void> GridBuilder::begin_sheet(const std::string& name) {
  if (grids_.size() == kMostSheets) {
    return in_both({kTooManySheets});
  }
  grids_.push_back({name, {}});
  return {};
}

void GridBuilder::begin_row(std::size_t number) {
  row_ = {number, {}};
}

Result<void> GridBuilder::count(std::size_t cells, std::size_t bytes) {
  if (cells > kMostCells - cells_ || bytes > kMostText - text_) {
    return in_both({kSheetTooLarge, {grids_.back().name}});
  }
  cells_ += cells;
  text_ += bytes;
  return {};
}

Result<void> GridBuilder::add(std::size_t column, std::size_t repeated, const Cell& cell) {
  if (cell.empty() || repeated == 0) {
    return {};
  }
  if (column >= kColumnsTooMany || repeated > kColumnsTooMany - column) {
    return in_both({kTooManyColumns, {grids_.back().name, std::to_string(kColumnsTooMany)}});
  }
  // Empty cells before this one take room too.
  const std::size_t width = std::max(row_.cells.size(), column + repeated);
  CHECK_OK(count(width - row_.cells.size(), repeated * cell.text.size()));
  row_.cells.resize(width);
  for (std::size_t i = 0; i < repeated; ++i) {
    row_.cells[column + i] = cell;
  }
  return {};
}

Result<void> GridBuilder::end_row(std::size_t repeated) {
  if (row_.cells.empty()) {
    return {};
  }
  if (row_.number >= kRowsTooMany || repeated > kRowsTooMany - row_.number) {
    return in_both({kTooManyRows, {grids_.back().name, std::to_string(kRowsTooMany)}});
  }
  std::size_t bytes = 0;
  for (const Cell& cell : row_.cells) {
    bytes += cell.text.size();
  }
  CHECK_OK(count((repeated - 1) * row_.cells.size(), (repeated - 1) * bytes));
  for (std::size_t i = 0; i < repeated; ++i) {
    grids_.back().rows.push_back(row_);
    ++row_.number;
  }
  row_.cells.clear();
  return {};
}

}  // namespace townhall::workbook
