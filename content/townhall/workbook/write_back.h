#pragma once
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "kiosk/base/files.h"

namespace townhall::workbook {

struct ChangedFile {
  std::string path;
  std::string before;
  std::string after;
};

// The files of the package in `folder` that must change so that it is `after` instead of `before`;
// what stays in them keeps its bytes. Reads, writes nothing.
kiosk::base::Result<std::vector<ChangedFile>> changed_files(const kiosk::base::FileReader& files,
                                                            const std::string& folder,
                                                            const Canonical& before,
                                                            const Canonical& after);

// All or nothing: when one cannot be written, those before it get their old bytes back.
kiosk::base::Result<void> write_all(kiosk::base::Files& files,
                                    const std::vector<ChangedFile>& changed);

}  // namespace townhall::workbook
