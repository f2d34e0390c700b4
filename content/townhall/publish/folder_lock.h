#pragma once
#include <string>

#include "content/townhall/phrase.h"
#include "kiosk/base/result.h"

namespace townhall {

// Keeps a second publication out of a folder while it lives; given up by the system with the
// process. The folder must exist.
class FolderLock {
 public:
  // Io if another process has it, or the folder cannot be written.
  static kiosk::base::Result<FolderLock> take(const std::string& folder,
                                              Voice voice = Voice::English);

  ~FolderLock();
  FolderLock(FolderLock&& other) noexcept;
  FolderLock& operator=(FolderLock&&) = delete;
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;

 private:
  explicit FolderLock(int descriptor) : descriptor_(descriptor) {}

  int descriptor_;
};

}  // namespace townhall
