#pragma once
#include <map>
#include <optional>

#include "content/townhall/workbook/items.h"
#include "content/townhall/workbook/sheet_columns.h"

namespace townhall::workbook {

// The order of the items of a list, which a sheet shows in a column of numbers. Who gives an item
// another number puts it there; those that nobody gave one keep their order around it.
class Ranks {
 public:
  // Notes the order as it is, before any row is taken in. Keeps references to all.
  Ranks(const PlannedSheet& sheet, const SheetColumns& columns, Items& items, Imported& out);

  // What a row that stays says of its item's place. `what`: the row in words.
  void wish(const GridRow& row, const RowName& name, const std::string& what);

  // Puts the items where they are wished. To be called once, behind the last row.
  void settle();

 private:
  struct Wish {
    std::string key;
    std::size_t to = 0;  // from 1
    std::string what;
    Place place;
  };

  // In the lists of one record.
  struct Wishes {
    RowName name;
    std::vector<Wish> wishes;
    bool stale = false;  // the package has another order than the workbook had
  };

  void settle(const Wishes& wishes);
  void report(const Wish& wish, const std::string& record, std::size_t from, std::size_t to);

  const PlannedSheet& sheet_;
  const SheetColumns& columns_;
  Items& items_;
  Imported& out_;
  std::size_t rank_;         // the column; npos: the sheet has none
  std::size_t rank_before_;  // the column
  std::map<RowName, std::size_t> positions_;
  std::map<std::string, Wishes> wishes_;  // by record
};

}  // namespace townhall::workbook
