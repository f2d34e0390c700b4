#include "kiosk/main/index.h"

#include <atomic>
#include <cstdlib>
#include <filesystem>

#include "kiosk/base/files.h"
#include "kiosk/store/file_digest.h"

namespace kiosk::main {
namespace {

std::string of_environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody changes it
  return value == nullptr ? "" : value;
}

}  // namespace

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
  return (std::filesystem::temp_directory_path() / "wegweiser").string();
}

base::Result<std::unique_ptr<store::ContentSearch>> open_search(const Options& options) {
  const base::DiskFiles files;
  const std::atomic<bool> stop = false;
  const std::string sha256 = TRY(store::sha256_of(files, options.content, stop));
  const std::string path = store::search_path(state_folder(options) + "/search", sha256);
  return store::ContentSearch::open_or_build(options.content, sha256, path,
                                             {.site = options.site, .quick_check = false});
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
  return store::ContentSearch::build(content_path, sha256, path, shown);
}

base::Result<std::unique_ptr<store::ContentSearch>> open_brought_search(
    const std::string& content_path, const std::string& site) {
  // <sync>/content/<sha256>.db and <sync>/search/<sha256>.db, see store::Generations.
  const std::filesystem::path path(content_path);
  const std::string sha256 = path.stem().string();
  const std::string folder = (path.parent_path().parent_path() / "search").string();
  return store::ContentSearch::open(content_path, sha256, store::search_path(folder, sha256),
                                    {.site = site, .quick_check = false});
}

}  // namespace kiosk::main
