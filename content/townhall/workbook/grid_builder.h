#pragma once
#include "content/townhall/workbook/table.h"
#include "kiosk/base/result.h"

namespace townhall::workbook {

// What is read of one workbook, within limits: together they keep it under 300 MB of memory.
inline constexpr std::size_t kRowsTooMany = 100'000;   // of one sheet
inline constexpr std::size_t kColumnsTooMany = 1'024;  // ours have fewer than 50
inline constexpr std::size_t kMostCells =
    2'000'000;  // of all sheets, without those behind a row's last
inline constexpr std::size_t kMostText = std::size_t{96} << 20U;  // bytes, of all cells
inline constexpr std::size_t kMostSheets = 100;

// Takes the cells of sheets as they come. Empty cells and rows cost nothing however often they are
// repeated (an OpenDocument sheet ends with a million of them).
class GridBuilder {
 public:
  kiosk::base::Result<void> begin_sheet(const std::string& name);
  // The row that the next cells are in, from 1; rows may come in any order.
  void begin_row(std::size_t number);
  // `column` from 0. Empty cells are dropped.
  kiosk::base::Result<void> add(std::size_t column, std::size_t repeated, const Cell& cell);
  // The row stands `repeated` times.
  kiosk::base::Result<void> end_row(std::size_t repeated);

  std::vector<Grid> take() { return std::move(grids_); }

 private:
  kiosk::base::Result<void> count(std::size_t cells, std::size_t bytes);

  std::vector<Grid> grids_;
  GridRow row_;
  std::size_t cells_ = 0;
  std::size_t text_ = 0;
};

}  // namespace townhall::workbook
