#pragma once
#include "kiosk/store/database.h"
#include "kiosk/store/revision.h"

namespace kiosk::store {

// The hardened way to a content file; see Revision::open for what is refused.
base::Result<std::unique_ptr<Database>> open_hardened(const std::string& path, bool quick_check);

// Any SQLite file, read-only and with the same precautions, but without a look at what it is.
base::Result<std::unique_ptr<Database>> open_immutable(const std::string& path);

}  // namespace kiosk::store
