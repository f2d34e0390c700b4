#include "content/townhall/history/links.h"

#include <filesystem>

namespace townhall::history {

namespace fs = std::filesystem;

bool is_link(const std::string& path) {
  std::error_code ignored;
  const fs::path parent = fs::path(path).parent_path();
  const std::string name = parent.filename();
  const bool is_of_package = name == "texts" || name == "media" || name == "origins";
  return fs::is_symlink(path, ignored) || (is_of_package && fs::is_symlink(parent, ignored));
}

std::optional<std::string> link_in(const std::string& folder) {
  std::error_code code;
  if (fs::is_symlink(folder, code)) {
    return folder;
  }
  for (fs::recursive_directory_iterator entry(folder, code), end; !code && entry != end;
       entry.increment(code)) {
    std::error_code ignored;
    if (entry->is_symlink(ignored)) {
      return entry->path().string();
    }
  }
  return std::nullopt;
}

}  // namespace townhall::history
