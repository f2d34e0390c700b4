#pragma once
#include <set>

#include "content/townhall/workbook/ranks.h"

namespace townhall::workbook {

// Takes the rows of one sheet into a package.
class RowImport {
 public:
  // `languages` as in import_sheets.
  RowImport(const PlannedSheet& sheet, const SheetColumns& columns, Items& items, Imported& out,
            const kiosk::locale::LanguageNames* languages);

  void take(const GridRow& row);

  // What can only be done when all rows are known. To be called behind the last.
  void finish() { ranks_.settle(); }

 private:
  struct Seen {
    std::size_t row = 0;
    bool added = false;  // since the export
  };

  // The row's name from its cells; nothing after a mistake.
  std::optional<RowName> name_of(const GridRow& row);
  bool check_name(const GridRow& row, RowName& name);
  // Whether no row before names the same; else that is a mistake, of the row that was added.
  bool is_first(const GridRow& row, const RowName& name);
  void note_owner(const GridRow& row);
  void change(const GridRow& row, const RowName& name);
  void add(const GridRow& row, RowName name);
  void remove(const GridRow& row, const RowName& name);
  // The key of a new item whose list has no made-up keys.
  bool name_new(const GridRow& row, RowName& name);
  // Puts one cell; false after a mistake.
  bool put_cell(const GridRow& row, const RowName& name, std::size_t index);
  // Whether the row still names what it named when it was exported; else that is a mistake.
  bool keeps_name(const GridRow& row, const RowName& name);
  // What was exported with this check sum, if the package still says the same of it.
  const RowName* exported_as(const std::string& digest);
  // Whether a cell means what it shows, in other words: "Türkisch" where "tr" stood.
  bool says_same(const RowName& name, const PlannedColumn& column, const Cell& cell) const;
  bool is_blank(const GridRow& row) const;
  void mistake(const GridRow& row, std::size_t index, Saying saying);
  std::string about(const RowName& name) const;
  std::string title_of(const RowName& name) const;  // "Standesamt"; empty if it has none

  const PlannedSheet& sheet_;
  const SheetColumns& columns_;
  Items& items_;
  Imported& out_;
  const kiosk::locale::LanguageNames* languages_;
  Ranks ranks_;
  std::map<RowName, Seen> seen_;
  std::map<std::string, RowName> exported_;  // by check sum; made when it is first asked for
};

}  // namespace townhall::workbook
