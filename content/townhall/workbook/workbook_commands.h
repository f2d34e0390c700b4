#pragma once
#include <ostream>

#include "content/townhall/commands.h"
#include "content/townhall/history/author.h"
#include "content/townhall/workbook/voice.h"

// "workbook export" and "workbook import".
namespace townhall::workbook {

struct WorkbookInput {
  CheckInput package;
  std::string file;  // .ods or .xlsx
  bool yes = false;  // import: write
  std::string lang = "de";
  history::Author author = {};
};

kiosk::base::Result<void> run_export(const WorkbookInput& input, kiosk::base::Files& files,
                                     std::ostream& out);

// Says what would change; with `yes` and without mistakes it is written. Invalid after a mistake.
kiosk::base::Result<void> run_import(const WorkbookInput& input, kiosk::base::Files& files,
                                     std::ostream& out);

}  // namespace townhall::workbook
