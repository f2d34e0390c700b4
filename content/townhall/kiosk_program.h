#pragma once
#include <string>
#include <vector>

#include "kiosk/base/files.h"
#include "kiosk/base/result.h"

// Running wegweiser-kiosk, which alone knows what a page looks like and what it says.
namespace townhall {

// A folder that lives as long as this; empty if there is no place for one.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

struct Printed {
  std::string lines;      // all that it printed until it ended
  std::string complaint;  // what it wrote to the error output, in its own language
};

// Io, in both languages, if the program cannot be started.
kiosk::base::Result<Printed> printed_by(const std::vector<std::string>& command,
                                        const kiosk::base::FileReader& files);

}  // namespace townhall
