#pragma once
#include <ostream>

#include "content/townhall/canonical.h"
#include "content/townhall/translate/voice.h"

namespace townhall::translate {

// A package whose records have the shape of the dictionary: on nothing else can be relied here.
// Invalid if not; what is wrong is printed.
kiosk::base::Result<Canonical> read_package(const kiosk::base::FileReader& files,
                                            const std::string& folder, Voice voice,
                                            std::ostream& out);

}  // namespace townhall::translate
