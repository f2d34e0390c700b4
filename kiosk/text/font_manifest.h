#pragma once
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/base/result.h"
#include "kiosk/text/font_stack.h"

namespace kiosk::text {

// Reads <folder>/manifest.json and checks that the folder holds every file it names.
// At least one face is for text.
base::Result<std::vector<FaceInfo>> read_manifest(const base::FileReader& files,
                                                  const std::string& folder);

}  // namespace kiosk::text
