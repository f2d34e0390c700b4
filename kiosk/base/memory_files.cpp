#include <algorithm>

#include "kiosk/base/files.h"

namespace kiosk::base {

Result<std::string> MemoryFiles::read(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) {
    return not_found("Cannot read \"" + path + "\": No such file or directory.");
  }
  return found->second;
}

Result<std::vector<std::string>> MemoryFiles::list(const std::string& folder) const {
  const std::string prefix = folder + "/";
  std::vector<std::string> names;
  for (const auto& [path, bytes] : files_) {
    if (path.compare(0, prefix.size(), prefix) != 0) {
      continue;
    }
    const std::string rest = path.substr(prefix.size());
    const size_t slash = rest.find('/');
    names.push_back(slash == std::string::npos ? rest : rest.substr(0, slash + 1));
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  if (names.empty()) {
    return not_found("Cannot list \"" + folder + "\": No such file or directory.");
  }
  return names;
}

Result<void> MemoryFiles::write(const std::string& path, const std::string& bytes) {
  files_[path] = bytes;
  return {};
}

Result<void> MemoryFiles::make_folder(const std::string&) {
  return {};
}

Result<void> MemoryFiles::remove(const std::string& path) {
  files_.erase(path);
  return {};
}

}  // namespace kiosk::base
