#include "content/townhall/workbook/table.h"

#include <algorithm>

namespace townhall::workbook {

std::string column_name(std::size_t column) {
  std::string name;
  for (std::size_t left = column + 1; left != 0; left = (left - 1) / 26) {
    name += static_cast<char>('A' + (left - 1) % 26);
  }
  std::reverse(name.begin(), name.end());
  return name;
}

std::string place_name(std::size_t row, std::size_t column) {
  return column_name(column) + std::to_string(row);
}

}  // namespace townhall::workbook
