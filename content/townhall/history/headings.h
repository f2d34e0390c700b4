#pragma once
#include <string>

namespace townhall::history {

// The heading of the workbook for a field of a record ("phones/main/number") or for one of its
// texts ("link.shop.title"), with the item of the list that it is in: "Telefon main, Nummer". The
// field itself where the workbook has none.
std::string german_heading(const std::string& record, const std::string& field, bool is_text);

}  // namespace townhall::history
