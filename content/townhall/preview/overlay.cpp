#include "content/townhall/preview/overlay.h"

#include <set>

namespace townhall::preview {

using kiosk::base::Result;

const std::optional<std::string>* Overlay::find(const std::string& path) const {
  if (!path.starts_with(folder_)) {
    return nullptr;
  }
  const auto found = then_.find(path.substr(folder_.size()));
  return found == then_.end() ? nullptr : &found->second;
}

Result<std::string> Overlay::read(const std::string& path) const {
  const std::optional<std::string>* then = find(path);
  if (then == nullptr) {
    return under_.read(path);
  }
  return *then ? Result<std::string>(**then)
               : kiosk::base::not_found("There was no " + path + " then.");
}

Result<std::vector<std::string>> Overlay::list(const std::string& folder) const {
  const std::vector<std::string> now = TRY(under_.list(folder));
  std::set<std::string> names(now.begin(), now.end());
  for (const auto& [path, bytes] : then_) {
    const std::string full = folder_ + path;
    const std::size_t slash = full.rfind('/');
    if (full.substr(0, slash) == folder) {
      const std::string name = full.substr(slash + 1);
      bytes ? void(names.insert(name)) : void(names.erase(name));
    }
  }
  return std::vector<std::string>(names.begin(), names.end());
}

Result<std::uint64_t> Overlay::size(const std::string& path) const {
  if (find(path) == nullptr) {
    return under_.size(path);
  }
  const std::string bytes = TRY(read(path));
  return std::uint64_t{bytes.size()};
}

Result<std::string> Overlay::read_part(const std::string& path, std::uint64_t offset,
                                       std::size_t most) const {
  if (find(path) == nullptr) {
    return under_.read_part(path, offset, most);
  }
  const std::string bytes = TRY(read(path));
  return offset < bytes.size() ? bytes.substr(offset, most) : std::string();
}

}  // namespace townhall::preview
