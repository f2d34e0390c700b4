#pragma once
#include "kiosk/store/database.h"
#include "kiosk/store/revision.h"

namespace kiosk::store {

// The hardened way to a content file; see Revision::open for what is refused.
base::Result<std::unique_ptr<Database>> open_hardened(const std::string& path, bool quick_check);

}  // namespace kiosk::store
