#include "content/townhall/po/memory_file.h"

#include <sys/mman.h>
#include <unistd.h>

#include <array>

namespace townhall::po {

using kiosk::base::Result;

MemoryFile::MemoryFile()
    : descriptor_(memfd_create("wegweiser-exchange", MFD_CLOEXEC)),
      path_("/proc/self/fd/" + std::to_string(descriptor_)) {}

MemoryFile::~MemoryFile() {
  if (descriptor_ >= 0) {
    close(descriptor_);
  }
}

Result<void> MemoryFile::write(const std::string& bytes) {
  std::size_t done = 0;
  while (done < bytes.size()) {
    const ssize_t got =
        pwrite(descriptor_, bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
    if (got <= 0) {
      return kiosk::base::io_error("There is no memory for the file; free some and try again.");
    }
    done += static_cast<std::size_t>(got);
  }
  return {};
}

Result<std::string> MemoryFile::read() const {
  std::string bytes;
  std::array<char, 65536> part{};
  for (;;) {
    const ssize_t got =
        pread(descriptor_, part.data(), part.size(), static_cast<off_t>(bytes.size()));
    if (got < 0) {
      return kiosk::base::io_error("The file in memory cannot be read; try again.");
    }
    if (got == 0) {
      return bytes;
    }
    bytes.append(part.data(), static_cast<std::size_t>(got));
  }
}

}  // namespace townhall::po
