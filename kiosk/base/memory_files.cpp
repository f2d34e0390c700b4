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

Result<std::uint64_t> MemoryFiles::size(const std::string& path) const {
  const auto found = files_.find(path);
  if (found == files_.end()) {
    return not_found("Cannot read \"" + path + "\": No such file or directory.");
  }
  return std::uint64_t{found->second.size()};
}

Result<std::string> MemoryFiles::read_part(const std::string& path, std::uint64_t offset,
                                           std::size_t most) const {
  const auto found = files_.find(path);
  if (found == files_.end()) {
    return not_found("Cannot read \"" + path + "\": No such file or directory.");
  }
  return offset < found->second.size() ? found->second.substr(offset, most) : std::string();
}

Result<void> MemoryFiles::write(const std::string& path, const std::string& bytes) {
  files_[path] = bytes;
  return {};
}

Result<void> MemoryFiles::append(const std::string& path, const std::string& bytes) {
  files_[path] += bytes;
  return {};
}

Result<void> MemoryFiles::flush(const std::string&) {
  return {};
}

Result<void> MemoryFiles::rename(const std::string& from, const std::string& to) {
  const auto found = files_.find(from);
  if (found == files_.end()) {
    return not_found("Cannot rename \"" + from + "\": No such file or directory.");
  }
  if (from != to) {
    files_[to] = std::move(found->second);
    files_.erase(from);
  }
  return {};
}

Result<void> MemoryFiles::make_folder(const std::string&) {
  return {};
}

Result<void> MemoryFiles::remove(const std::string& path) {
  files_.erase(path);
  return {};
}

Result<std::uint64_t> MemoryFiles::free_space(const std::string&) const {
  return std::uint64_t{1} << 50U;
}

}  // namespace kiosk::base
