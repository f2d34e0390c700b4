#pragma once
#include <string>
#include <vector>

#include "content/townhall/workbook/archive.h"

// How a workbook looks to whoever opens it, read from its bytes by other means than ours.
namespace test_support {

struct SeenCell {
  std::string text;
  bool is_text = true;       // its value
  bool text_format = false;  // what is typed into it stays text
  bool is_formula = false;
  bool bold = false;
  std::string fill;    // "#ffd54a"; empty without
  std::string offers;  // the words of its list, apart by " | "
};

struct SeenSheet {
  std::string name;
  bool hidden = false;
  int frozen_rows = 0;
  int frozen_columns = 0;
  std::vector<bool> hidden_columns;
  // With the headings; down to the last row that offers a list.
  std::vector<std::vector<SeenCell>> rows;

  std::size_t visible_columns() const;  // of those with a heading
  // Of the column with this heading; fails the test if there is none.
  std::size_t column_of(const std::string& heading) const;
};

std::vector<SeenSheet> look_at_ods(const std::string& bytes);
std::vector<SeenSheet> look_at_xlsx(const std::string& bytes);

// All of one part of an archive; fails the test if there is none.
std::string part_of(const townhall::workbook::Archive& archive, const std::string& name);

}  // namespace test_support
