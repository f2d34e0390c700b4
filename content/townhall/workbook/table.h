#pragma once
#include <set>
#include <string>
#include <vector>

// What a spreadsheet is to us, whatever its format: values only, no I/O.
namespace townhall::workbook {

enum class CellKind { Text, Number, Date, Time, Boolean, Formula };

// A cell as read. `text` is for Number the shortest decimal with a point, for Date "2026-11-23" or
// "2026-11-23T08:30", for Time "08:30", for Boolean "true" or "false", for Formula what it shows.
struct Cell {
  std::string text;
  CellKind kind = CellKind::Text;

  bool empty() const { return text.empty() && kind == CellKind::Text; }

  bool operator==(const Cell&) const = default;
};

// A row as read: number from 1 as the spreadsheet counts, cells without the empty ones at its end.
struct GridRow {
  std::size_t number = 0;
  std::vector<Cell> cells;
};

// A sheet as read, without its empty rows.
struct Grid {
  std::string name;
  std::vector<GridRow> rows;
};

// Which cells offer a list: those of another sheet's column, from row 2 on.
struct Choices {
  std::string sheet;  // empty: no list
  std::size_t column = 0;
  std::size_t count = 0;
};

struct Column {
  std::string heading;
  int width = 12;  // in characters
  bool hidden = false;
  bool required = false;
  bool key = false;  // names the row; not to be changed
  Choices choices = {};
};

// A sheet to be written: a heading, then rows of text.
struct Sheet {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  bool hidden = false;
  bool prose = false;  // no heading, no filter: sentences for people, the first of them large
  std::set<std::size_t> headlines = {};  // of prose: the rows that are in bold, from 0
};

// How a spreadsheet names a place: (7, 2) is "C7". Rows count from 1, columns from 0.
std::string place_name(std::size_t row, std::size_t column);
std::string column_name(std::size_t column);

// So many rows below the last have text cells and lists too, for what staff add.
inline constexpr std::size_t kSpareRows = 300;

}  // namespace townhall::workbook
