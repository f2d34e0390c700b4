#include "content/townhall/publish/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace townhall {

kiosk::base::Result<FolderLock> FolderLock::take(const std::string& folder) {
  const std::string path = folder + "/.publishing";
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    const std::string reason = std::strerror(errno);  // NOLINT(concurrency-mt-unsafe)
    return kiosk::base::io_error("Cannot write in \"" + folder + "\": " + reason +
                                 "; check its rights and its disk.");
  }
  FolderLock lock(descriptor);
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return kiosk::base::io_error("Another publication is at work in \"" + folder +
                                 "\"; wait for it and try again.");
  }
  return lock;
}

FolderLock::FolderLock(FolderLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock::~FolderLock() {
  if (descriptor_ >= 0) {
    close(descriptor_);
  }
}

}  // namespace townhall
