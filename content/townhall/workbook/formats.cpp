#include "content/townhall/workbook/formats.h"

namespace townhall::workbook {

using kiosk::base::Result;

Result<std::vector<Grid>> read_spreadsheet(std::string bytes) {
  const Archive archive = TRY(Archive::open(std::move(bytes)));
  return archive.part("xl/workbook.xml") ? read_xlsx(archive) : read_ods(archive);
}

}  // namespace townhall::workbook
