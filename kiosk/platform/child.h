#pragma once
#include <sys/types.h>

#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::platform {

// A program that runs beside this one, with one stream as its standard input and output. Nothing
// here waits, except the destructor for the end of a program that was just killed.
class Child {
 public:
  // Io if it cannot be started; a program that does not exist may also just end at once. Its error
  // output goes into the file `errors`, which it makes; if that is empty, where this program's
  // goes.
  static base::Result<std::unique_ptr<Child>> start(const std::vector<std::string>& command,
                                                    const std::string& errors = {});

  // Kills it.
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Takes as much from the front of `bytes` as the stream has room for; false if nobody reads.
  bool send(std::string& bytes);

  // Adds at most `most` bytes that have come; false if the other side has ended and all is read.
  bool receive(std::string& into, size_t most);

  // For poll(): readable when something has come or it has ended.
  int descriptor() const { return descriptor_; }

  void kill();

  // Whether it is gone; until then ask again.
  bool gone();

 private:
  Child(pid_t process, int descriptor) : process_(process), descriptor_(descriptor) {}

  pid_t process_;  // 0 when it is gone
  int descriptor_;
};

}  // namespace kiosk::platform
