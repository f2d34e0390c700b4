#include "kiosk/main/index.h"

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <functional>

#include "kiosk/base/files.h"
#include "kiosk/store/file_digest.h"

namespace kiosk::main {
namespace {

namespace fs = std::filesystem;

std::string of_environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody changes it
  return value == nullptr ? "" : value;
}

using SearchOrError = base::Result<std::unique_ptr<store::ContentSearch>>;

// What could not be removed is tried again with the next content.
SearchOrError tidied(SearchOrError search, const std::string& path) {
  if (search) {
    (void)forget_old_indexes(fs::path(path).parent_path().string(), path);
  }
  return search;
}

}  // namespace

base::Result<void> forget_old_indexes(const std::string& folder, const std::string& used) {
  base::DiskFiles files;
  std::vector<std::pair<fs::file_time_type, std::string>> others;
  for (const std::string& name : TRY(files.list(folder))) {
    const std::string path = folder + "/" + name;
    std::error_code failed;
    const auto written = fs::last_write_time(path, failed);
    if (!failed && name.ends_with(".db") && path != used) {
      others.emplace_back(written, path);
    }
  }
  std::sort(others.begin(), others.end(), std::greater<>());
  for (std::size_t i = kMostIndexes - 1; i < others.size(); ++i) {
    CHECK_OK(files.remove(others[i].second));
  }
  return {};
}

std::string state_folder(const Options& options) {
  if (!options.state.empty()) {
    return options.state;
  }
  const std::string state = of_environment("XDG_STATE_HOME");
  if (!state.empty()) {
    return state + "/wegweiser";
  }
  const std::string home = of_environment("HOME");
  if (!home.empty()) {
    return home + "/.local/state/wegweiser";
  }
  return (fs::temp_directory_path() / "wegweiser").string();
}

base::Result<std::unique_ptr<store::ContentSearch>> open_search(const Options& options) {
  const base::DiskFiles files;
  const std::atomic<bool> stop = false;
  const std::string sha256 = TRY(store::sha256_of(files, options.content, stop));
  const std::string path = store::search_path(state_folder(options) + "/search", sha256);
  const store::RevisionOptions shown{.site = options.site, .quick_check = false};
  return tidied(store::ContentSearch::open_or_build(options.content, sha256, path, shown), path);
}

base::Result<std::unique_ptr<store::ContentSearch>> make_search(const Options& options,
                                                                const std::string& content_path,
                                                                bool damaged) {
  const base::DiskFiles files;
  const std::atomic<bool> stop = false;
  const std::string sha256 = TRY(store::sha256_of(files, content_path, stop));
  const std::string path = store::search_path(state_folder(options) + "/search", sha256);
  const store::RevisionOptions shown{.site = options.site, .quick_check = false};
  if (!damaged) {
    auto opened = store::ContentSearch::open(content_path, sha256, path, shown);
    if (opened) {
      return opened;
    }
  }
  return tidied(store::ContentSearch::build(content_path, sha256, path, shown), path);
}

base::Result<std::unique_ptr<store::ContentSearch>> open_brought_search(
    const std::string& content_path, const std::string& site) {
  // <sync>/content/<sha256>.db and <sync>/search/<sha256>.db, see store::Generations.
  const fs::path path(content_path);
  const std::string sha256 = path.stem().string();
  const std::string folder = (path.parent_path().parent_path() / "search").string();
  return store::ContentSearch::open(content_path, sha256, store::search_path(folder, sha256),
                                    {.site = site, .quick_check = false});
}

}  // namespace kiosk::main
