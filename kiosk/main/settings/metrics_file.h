#pragma once
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/main/settings/settings.h"

namespace kiosk::main {

// Where the configuration wants its file of metrics, under the key "metrics"; empty: nowhere.
base::Result<std::string> metrics_path(Settings& settings);

// Replaces the file of metrics as a whole, with its folder. Whoever collects it may read it,
// whatever the mask of this program's service says. Not thread-safe: the mask is that of the
// process.
base::Result<void> write_metrics(base::Files& files, const std::string& path,
                                 const std::string& text);

}  // namespace kiosk::main
