#pragma once
#include <optional>
#include <string>

namespace townhall::workbook {

// Where staff find a field of the package in the workbook.
struct FieldPlace {
  std::string sheet;    // "Telefone"
  std::string heading;  // of the column; empty: the row as a whole
  std::string key;      // of the list item, last of those on the way; empty: the record itself
};

// Of "contact/standesamt" and "phones.main.number": the sheet "Telefone", the column "Nummer".
// Texts are known by their names ("phone.main.note"). Nothing for what the workbook does not show.
std::optional<FieldPlace> field_place(const std::string& record, const std::string& field);

}  // namespace townhall::workbook
