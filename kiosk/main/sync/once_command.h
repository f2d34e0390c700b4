#pragma once
#include <string>

#include "kiosk/sync/outcome.h"

namespace kiosk::main {

struct OnceOptions {
  std::string repository;  // address or folder
  std::string folder = "/var/lib/wegweiser/sync";
  std::string root_file;  // trusted at the first time
  bool json = false;      // of status
};

// One cycle; prints in a sentence what it did.
sync::Outcome<void> sync_once(const OnceOptions& options);

// Prints what is installed and how the last cycles went.
sync::Outcome<void> sync_status(const OnceOptions& options);

}  // namespace kiosk::main
