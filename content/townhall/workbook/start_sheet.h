#pragma once
#include "content/townhall/workbook/table.h"

namespace townhall::workbook {

// The first sheet: what staff do with the workbook, in plain German.
Sheet start_sheet(const std::string& package_line);

}  // namespace townhall::workbook
