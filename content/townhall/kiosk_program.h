#pragma once
#include <string>
#include <vector>

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

// All that a program prints until it ends; what it finds wrong goes to the error output.
kiosk::base::Result<std::string> printed_by(const std::vector<std::string>& command);

}  // namespace townhall
