#pragma once
#include <string>
#include <vector>

namespace kiosk::main {

// What stands on the command line of once, watch, status and import usb; empty or 0: not given.
struct OnceOptions {
  std::string config;
  std::vector<std::string> repositories;  // addresses or folders, in the order in which to try them
  std::string stick;                      // of import usb, in place of all repositories
  std::string folder;
  std::string root_file;
  std::string metrics_file;
  bool json = false;   // of status
  int interval_s = 0;  // of watch, 10 to 86,400
};

}  // namespace kiosk::main
