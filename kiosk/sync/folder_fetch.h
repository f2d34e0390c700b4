#pragma once
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/sync/fetch.h"

namespace kiosk::sync {

// Fetches from a repository in a local folder, such as a stick: the same files as a web server
// would hand out, and believed no more than those. An address is a path, with or without
// "file://", percent-encoded as for a server; one that would climb out with ".." is refused.
class FolderFetch final : public Fetch {
 public:
  // `files` must outlive it.
  explicit FolderFetch(const base::FileReader& files) : files_(files) {}

  // Missing, TooLarge, Disk, or what the sink said.
  Outcome<void> fetch(const Request& request, Sink& sink) override;

 private:
  const base::FileReader& files_;
};

}  // namespace kiosk::sync
