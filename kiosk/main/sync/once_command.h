#pragma once
#include <string>

#include "kiosk/sync/outcome.h"

namespace kiosk::main {

struct OnceOptions {
  std::string repository;  // address or folder
  std::string folder = "/var/lib/wegweiser/sync";
  std::string root_file;  // trusted at the first time
  bool json = false;      // of status
  int interval_s = 300;   // of watch, 10 to 86,400
};

// One cycle; prints in a sentence what it did.
sync::Outcome<void> sync_once(const OnceOptions& options);

// Cycles until SIGTERM or SIGINT, `interval_s` apart give or take a tenth, so that many kiosks do not
// come at once; after failures ever more rarely, up to six hours. A failed cycle is only reported.
sync::Outcome<void> sync_watch(const OnceOptions& options);

// Prints what is installed and how the last cycles went.
sync::Outcome<void> sync_status(const OnceOptions& options);

}  // namespace kiosk::main
