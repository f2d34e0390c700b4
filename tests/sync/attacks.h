#pragma once
#include <string>
#include <vector>

#include "tests/support/web_server.h"

namespace kiosk::sync {

using test_support::HttpRequest;
using test_support::Reply;
using test_support::WebServer;

// What a server, or someone on the way, can do to one file.
struct Attack {
  const char* name;
  // From the true file, and the first version that this role ever had.
  Reply (*answer)(const std::string& file, const std::string& first);
  bool signs_nothing = false;  // the file is whole; only its JSON is not strict
};

const std::vector<Attack>& attacks();

}  // namespace kiosk::sync
