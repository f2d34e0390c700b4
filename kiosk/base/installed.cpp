#include "kiosk/base/installed.h"

#include <filesystem>

namespace kiosk::base {
namespace {

namespace fs = std::filesystem;

fs::path program_folder() {
  std::error_code failed;
  return fs::read_symlink("/proc/self/exe", failed).parent_path();
}

}  // namespace

std::string beside_this_program(const std::string& name) {
  return (program_folder() / name).string();
}

std::string installed_or(const std::string& name, const std::string& built) {
  const fs::path installed = program_folder().parent_path() / "share/wegweiser" / name;
  std::error_code failed;
  return fs::is_directory(installed, failed) ? installed.string() : built;
}

}  // namespace kiosk::base
