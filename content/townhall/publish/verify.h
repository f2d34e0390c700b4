#pragma once
#include <map>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"
#include "kiosk/sync/fetch.h"

namespace townhall {

// Follows a repository with the kiosks' own client, from the first root on, and checks every target
// that content and notice name. `remembered`: metadata by role that such a client has stored
// before; empty for a new kiosk. Corrupt, with the client's words.
kiosk::base::Result<void> follow(const kiosk::base::FileReader& files,
                                 const std::string& repository, kiosk::sync::Fetch& fetch,
                                 const std::string& first_root,
                                 const std::map<std::string, std::string>& remembered,
                                 kiosk::base::UnixSeconds now);

}  // namespace townhall
