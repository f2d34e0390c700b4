#pragma once
#include "content/townhall/workbook/table.h"
#include "kiosk/base/result.h"

namespace townhall::workbook {

struct CsvSheet {
  Grid grid;
  bool was_cp1252 =
      false;  // not UTF-8: read as Windows has it, which may be wrong for some letters
};

// RFC 4180 with what office programs make of it: a byte order mark or none, fields apart by comma,
// semicolon or tab (whichever the heading has most of), lines ended by CR, LF or both, UTF-8 or
// CP1252. Within the limits of a GridBuilder.
kiosk::base::Result<CsvSheet> read_csv(const std::string& bytes, const std::string& sheet);

}  // namespace townhall::workbook
