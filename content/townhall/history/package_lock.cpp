#include "content/townhall/history/package_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "content/townhall/history/phrases.h"

namespace townhall::history {

kiosk::base::Result<PackageLock> PackageLock::take(const std::string& folder, Voice voice) {
  PackageLock lock(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (lock.descriptor_ >= 0 && flock(lock.descriptor_, LOCK_EX | LOCK_NB) != 0 &&
      errno == EWOULDBLOCK) {
    return kiosk::base::invalid(say({kBusy}, voice));
  }
  return lock;
}

PackageLock::PackageLock(PackageLock&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

PackageLock::~PackageLock() {
  if (descriptor_ >= 0) {
    close(descriptor_);
  }
}

}  // namespace townhall::history
