#include "content/townhall/publish/overlay_fetch.h"
#include "content/townhall/publish/phrases.h"
#include "content/townhall/publish/publish.h"
#include "content/townhall/publish/verify.h"

namespace townhall {
namespace {

using kiosk::base::FileReader;
using kiosk::base::Result;

constexpr Phrase kCopied = {
    "{1} von {2} Dateien nach {3} kopiert und gelesen, wie ein Gerät sie liest.",
    "{1} of {2} files copied to {3}, and read again as a kiosk reads them."};
constexpr const char* kTimestamp = "metadata/timestamp.json";

// Paths of all files below a folder, relative to the repository.
Result<void> collect(const FileReader& files, const std::string& repository,
                     const std::string& below, std::vector<std::string>& paths) {
  for (const std::string& name : TRY(files.list(repository + "/" + below))) {
    if (name.ends_with('/')) {
      CHECK_OK(collect(files, repository, below + "/" + name.substr(0, name.size() - 1), paths));
    } else if (!name.ends_with(".part") && below + "/" + name != kTimestamp) {
      paths.push_back(below + "/" + name);
    }
  }
  return {};
}

// Whether something was copied. Files with numbers or digests in their names never change, but a
// copy may have broken off.
Result<bool> copy(kiosk::base::Files& files, const std::string& from, const std::string& to) {
  const std::string bytes = TRY(files.read(from));
  const auto there = files.read(to);
  if (there && *there == bytes) {
    return false;
  }
  CHECK_OK(files.make_folder(to.substr(0, to.rfind('/'))));
  CHECK_OK(files.write(to, bytes));
  return true;
}

}  // namespace

Result<void> export_tree(kiosk::base::Files& files, const Export& what, std::ostream& out) {
  const auto& [repository, to, now, voice] = what;
  const Published published = TRY(read_published(files, repository, voice));
  if (published.roots.empty()) {
    return kiosk::base::not_found(say({kNothingPublished, {repository}}, voice));
  }
  std::vector<std::string> paths;
  CHECK_OK(collect(files, repository, "targets", paths));
  CHECK_OK(collect(files, repository, "metadata", paths));
  paths.emplace_back(kTimestamp);
  std::size_t copied = 0;
  for (const std::string& path : paths) {
    const bool is_new = TRY(copy(files, repository + "/" + path, to + "/" + path));
    copied += is_new ? 1U : 0U;
  }
  OverlayFetch fetch(files, to, {});
  CHECK_OK(follow(files, to, fetch, published.roots.front(), {}, now));
  out << say({kCopied, {std::to_string(copied), std::to_string(paths.size()), to}}, voice) << '\n';
  return {};
}

}  // namespace townhall
