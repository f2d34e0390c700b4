#pragma once
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/history/record.h"

namespace townhall::workbook {

// The files of the package in `folder` that must change so that it is `after` instead of `before`;
// what stays in them keeps its bytes. Only reads.
kiosk::base::Result<std::vector<history::FileChange>> changed_files(
    const kiosk::base::FileReader& files, const std::string& folder, const Canonical& before,
    const Canonical& after);

}  // namespace townhall::workbook
