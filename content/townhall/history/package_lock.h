#pragma once
#include <optional>
#include <string>

#include "content/townhall/history/author.h"
#include "kiosk/base/result.h"

namespace townhall::history {

// Keeps every other command from writing to a package while it lives; the system gives it up with
// the process. It is a lock on the folder itself, so that none can be left lying there.
class PackageLock {
 public:
  // Invalid if another command has it. A folder that is not on a disk, and a disk that knows no
  // locks, have none: there record() still finds what changed since it was read.
  static kiosk::base::Result<PackageLock> take(const std::string& folder, Voice voice);

  ~PackageLock();
  PackageLock(PackageLock&& other) noexcept;
  PackageLock& operator=(PackageLock&&) = delete;
  PackageLock(const PackageLock&) = delete;
  PackageLock& operator=(const PackageLock&) = delete;

 private:
  explicit PackageLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;  // -1: none
};

}  // namespace townhall::history
