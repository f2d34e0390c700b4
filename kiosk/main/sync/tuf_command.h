#pragma once
#include <string>
#include <vector>

#include "kiosk/sync/outcome.h"

namespace kiosk::main {

// What stands behind "wegweiser-sync tuf".
struct TufOptions {
  std::string metadata_folder;
  std::string metadata_url;
  std::string root_file;
  std::vector<std::string> target_names;
  std::string target_url;
  std::string target_folder;
};

// Trusts the root in a file from now on. No request.
sync::Outcome<void> tuf_init(const TufOptions& options);

// Brings the metadata of the top level up to date.
sync::Outcome<void> tuf_refresh(const TufOptions& options);

// Refreshes, then brings the targets here in the order of their names; ends at the first failure.
sync::Outcome<void> tuf_download(const TufOptions& options);

}  // namespace kiosk::main
