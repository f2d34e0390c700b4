#pragma once
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/base/result.h"
#include "kiosk/text/font_stack.h"
#include "kiosk/text/hyphenator.h"

namespace kiosk::text {

// Reads <folder>/manifest.json and checks that the folder holds every file it names.
// At least one face is for text.
base::Result<std::vector<FaceInfo>> read_manifest(const base::FileReader& files,
                                                  const std::string& folder);

// The hyphenation dictionaries that <folder>/manifest.json names; whether their files are there
// shows when they are opened. A manifest without such a list is fine.
base::Result<std::vector<DictionaryInfo>> read_dictionaries(const base::FileReader& files,
                                                            const std::string& folder);

}  // namespace kiosk::text
