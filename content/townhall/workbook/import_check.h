#pragma once
#include "content/townhall/commands.h"
#include "content/townhall/workbook/changes.h"

namespace townhall::workbook {

struct CheckedPackage {
  const CheckInput& input;
  std::map<std::string, std::string> media;  // of Canonical
  Voice voice = Voice::German;
};

// Asks the check of the package about what the workbook makes of it. An error that was not there
// before becomes a mistake, a warning a note, at the change that is most about it. With mistakes
// there already, only what mending those cannot undo.
kiosk::base::Result<void> check_import(CheckedPackage package, const Canonical& before,
                                       const kiosk::base::FileReader& files, Imported& imported);

}  // namespace townhall::workbook
