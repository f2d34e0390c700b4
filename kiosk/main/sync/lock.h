#pragma once
#include <string>

#include "kiosk/sync/outcome.h"

namespace kiosk::main {

// The right to change a folder, held as long as it lives: of two programs that write there at the
// same time one could move the other's half of a file into place. Nothing is left on the disk, and
// the right of a program that dies ends with it.
class Lock {
 public:
  // Waits for it. Disk if there is no such folder.
  static sync::Outcome<Lock> wait_for(const std::string& folder);

  // Disk, too, if another program has it.
  static sync::Outcome<Lock> take(const std::string& folder);

  Lock(Lock&& other) noexcept : descriptor_(other.descriptor_) { other.descriptor_ = -1; }

  ~Lock();
  Lock& operator=(Lock&&) = delete;
  Lock(const Lock&) = delete;
  Lock& operator=(const Lock&) = delete;

 private:
  explicit Lock(int descriptor) : descriptor_(descriptor) {}

  static sync::Outcome<Lock> open_and_lock(const std::string& folder, int how);

  int descriptor_;
};

}  // namespace kiosk::main
