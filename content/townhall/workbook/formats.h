#pragma once
#include "content/townhall/workbook/archive.h"
#include "content/townhall/workbook/table.h"
#include "kiosk/base/result.h"

// The formats of spreadsheets: bytes to sheets and back.
namespace townhall::workbook {

// Each refuses what is damaged, too large or not of its format, in one sentence.
kiosk::base::Result<std::vector<Grid>> read_ods(const Archive& archive);
kiosk::base::Result<std::vector<Grid>> read_xlsx(const Archive& archive);

// Either, by what is in it, whatever the file is called.
kiosk::base::Result<std::vector<Grid>> read_spreadsheet(std::string bytes);

// The same sheets give the same bytes.
kiosk::base::Result<std::string> write_ods(const std::vector<Sheet>& sheets);
kiosk::base::Result<std::string> write_xlsx(const std::vector<Sheet>& sheets);

}  // namespace townhall::workbook
