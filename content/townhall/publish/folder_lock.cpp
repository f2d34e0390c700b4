#include "content/townhall/publish/folder_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "content/townhall/spoken_files.h"

namespace townhall {

namespace {

constexpr Phrase kCannotWrite = {"In „{1}“ lässt sich nicht schreiben: {2}.",
                                 "Cannot write in \"{1}\": {2}."};
constexpr Phrase kAtWork = {
    "In „{1}“ wird gerade schon veröffentlicht; warten Sie das ab und versuchen Sie es noch "
    "einmal.",
    "Another publication is at work in \"{1}\"; wait for it and try again."};

}  // namespace

kiosk::base::Result<FolderLock> FolderLock::take(const std::string& folder, Voice voice) {
  const std::string path = folder + "/.publishing";
  const int descriptor = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    const std::string reason = system_reason(errno, voice);
    return kiosk::base::io_error(say({kCannotWrite, {folder, reason}}, voice));
  }
  FolderLock lock(descriptor);
  if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    return kiosk::base::io_error(say({kAtWork, {folder}}, voice));
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
