#pragma once
#include <set>
#include <string>

#include "kiosk/sync/outcome.h"

namespace kiosk::sync {

// Whether this program can show the content file: opens it as the kiosk does, checks every page,
// asks in each of its languages what the first screens ask, and looks whether every media file that
// it names beside itself is one of `media`. Unusable with what was wrong.
// Signed content passes the same check: whoever stole a key, or a mistake in the town hall's
// program, must not reach the screen. The file is on the real disk.
Outcome<void> inspect(const std::string& path, const std::set<std::string>& media);

}  // namespace kiosk::sync
