#pragma once
#include <string>
#include <vector>

#include "tests/sync/web_server.h"

namespace kiosk::sync {

// What a server, or someone on the way, can do to one file.
struct Attack {
  const char* name;
  // From the true file, and the first version that this role ever had.
  Reply (*answer)(const std::string& file, const std::string& first);
  bool signs_nothing = false;  // the file is whole; only its JSON is not strict
};

const std::vector<Attack>& attacks();

}  // namespace kiosk::sync
