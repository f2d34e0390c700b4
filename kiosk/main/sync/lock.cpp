#include "kiosk/main/sync/lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>

namespace kiosk::main {

using sync::Outcome;

Lock::~Lock() {
  if (descriptor_ >= 0) {
    close(descriptor_);
  }
}

Outcome<Lock> Lock::open_and_lock(const std::string& folder, int how) {
  const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) {
    return failure(sync::Reason::Disk, "Cannot open the folder \"" + folder + "\"");
  }
  Lock lock(descriptor);
  int done = 0;
  do {
    done = flock(descriptor, how);
  } while (done != 0 && errno == EINTR);
  if (done != 0) {
    return sync::Failure{sync::Reason::Disk,
                         "Another wegweiser-sync works in " + folder + "; wait until it is done."};
  }
  return lock;
}

Outcome<Lock> Lock::wait_for(const std::string& folder) {
  return open_and_lock(folder, LOCK_EX);
}

Outcome<Lock> Lock::take(const std::string& folder) {
  return open_and_lock(folder, LOCK_EX | LOCK_NB);
}

}  // namespace kiosk::main
