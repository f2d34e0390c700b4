#pragma once
#include <ostream>
#include <string>

#include "content/townhall/canonical.h"
#include "content/townhall/phrase.h"

namespace townhall {

// Not found, in one sentence, if there is no package in the folder, or no folder.
kiosk::base::Result<void> find_package(const kiosk::base::FileReader& files,
                                       const std::string& folder, Voice voice);

// A package whose records have the shape of the dictionary: on nothing else can be relied where it
// is changed. Invalid if not; what is wrong is printed.
kiosk::base::Result<Canonical> read_package(const kiosk::base::FileReader& files,
                                            const std::string& folder, Voice voice,
                                            std::ostream& out);

}  // namespace townhall
