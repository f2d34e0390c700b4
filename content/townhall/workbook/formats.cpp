#include "content/townhall/workbook/formats.h"

#include "content/townhall/workbook/other_files.h"

namespace townhall::workbook {

using kiosk::base::Result;

Result<std::vector<Grid>> read_spreadsheet(std::string bytes) {
  if (const std::optional<Phrase> other = says_no_archive(bytes)) {
    return in_both({*other});
  }
  const Archive archive = TRY(Archive::open(std::move(bytes)));
  if (const std::optional<Phrase> other = says_no_spreadsheet(archive)) {
    return in_both({*other});
  }
  return archive.part("xl/workbook.xml") ? read_xlsx(archive) : read_ods(archive);
}

}  // namespace townhall::workbook
