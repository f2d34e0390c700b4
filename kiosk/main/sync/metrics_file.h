#pragma once
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/sync/outcome.h"

namespace kiosk::main {

// Replaces the file of metrics as a whole, with its folder. Whoever collects it may read it,
// whatever the mask of this program's service says. Not thread-safe: the mask is that of the
// process.
sync::Outcome<void> write_metrics(base::Files& files, const std::string& path,
                                  const std::string& text);

}  // namespace kiosk::main
