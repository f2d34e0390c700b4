#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "content/townhall/workbook/cells.h"

// What a workbook would change in a package, and what is wrong with it.
namespace townhall::workbook {

// Where in a workbook. Row 0: the whole sheet; an empty column: the whole row.
struct Place {
  std::string sheet;
  std::size_t row = 0;
  std::string column = {};  // "C"
  std::string heading = {};
};

enum class ChangeKind { Added, Changed, Removed };

struct Change {
  ChangeKind kind = ChangeKind::Changed;
  Place place;
  std::string row;     // what the row is about: "Telefon main von „Standesamt“ (standesamt)"
  std::string from;    // of a changed cell
  std::string to;      // of a changed cell
  std::string record;  // "contact/standesamt"
  // Of a new row what is in its cells, by their headings.
  std::vector<std::pair<std::string, std::string>> cells = {};
  bool with_texts = false;  // of a removed row: it had texts, in whatever language
};

struct Remark {
  Place place;
  Saying saying;
};

// Where the workbook has what it has, also what nobody touched.
struct Layout {
  struct Row {
    std::string key;  // of the list item, last of those on the way; empty: the record itself
    std::size_t number = 0;
  };

  std::map<std::pair<std::string, std::string>, std::vector<Row>> rows;  // by sheet and record
  std::map<std::pair<std::string, std::string>, std::string> columns;    // by sheet and heading
  // The record that a row says it is about, by sheet and row; also of rows that are refused.
  std::map<std::pair<std::string, std::size_t>, std::string> owners;
};

// A cell that could not be taken in, of a row that could.
struct RefusedCell {
  std::string sheet;
  std::string heading;
  RowName row;
};

struct Imported {
  Canonical after;
  Layout layout;
  std::vector<Change> changes;
  std::vector<Remark> mistakes;      // with one of them nothing may be written
  std::vector<RefusedCell> refused;  // each of them is among the mistakes
  std::vector<Remark> notes;
  std::size_t newer = 0;  // rows that nobody touched, but that changed in the package meanwhile
  std::size_t gone = 0;   // rows that nobody touched, whose items the package has no more
};

}  // namespace townhall::workbook
