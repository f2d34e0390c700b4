#include "content/townhall/publish/prune.h"

#include <charconv>
#include <chrono>
#include <set>

#include "content/townhall/publish/plain.h"
#include "content/townhall/publish/published.h"
#include "content/townhall/publish/roles.h"
#include "kiosk/base/hex.h"
#include "kiosk/sync/names.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::FileReader;
using kiosk::base::Files;
using kiosk::base::Result;
using Names = std::set<std::string>;

constexpr Phrase kStay = {"Der Inhalt ist veröffentlicht, aber alte Dateien bleiben im Ordner. {1}",
                          "The content is published, but old files stay in the repository. {1}"};
constexpr Phrase kRemoved = {"{1} Dateien entfernt, nach denen kein Gerät mehr fragt.",
                             "{1} files that no kiosk asks for any more are removed."};

constexpr std::size_t kDigestLength = 64;

// The N of the files "N.<role>.json", ascending.
std::set<std::int64_t> numbers_of(const FileReader& files, const std::string& folder,
                                  const std::string& role) {
  std::set<std::int64_t> numbers;
  const auto names = files.list(folder);
  for (const std::string& name : names ? *names : std::vector<std::string>()) {
    std::int64_t number = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), number);
    if (read.ec == std::errc() && name == sync::metadata_file(role, number)) {
      numbers.insert(number);
    }
  }
  return numbers;
}

// Metadata and targets of one repository, sorted into what stays and what goes.
class Sorting {
 public:
  Sorting(const FileReader& files, std::string repository, const Pruning& pruning)
      : files_(files), repository_(std::move(repository)), pruning_(pruning) {}

  Result<void> sort() {
    const Published published = TRY(read_published(files_, repository_, pruning_.voice));
    std::set<std::int64_t> contents;
    for (const PastContent& past : read_history(files_, repository_, pruning_.keep)) {
      contents.insert(past.role.version);
    }
    for (const char* role : {"snapshot", "targets", "content", "notice"}) {
      const SignedFile* current = published.role(role);
      if (current != nullptr) {
        CHECK_OK(sort_role(role, current->version,
                           std::string(role) == "content" ? contents : std::set<std::int64_t>()));
      }
    }
    for (const char* folder : {"targets/content", "targets/media", "targets/notice"}) {
      sort_targets(folder);
    }
    return {};
  }

  // Paths in the repository; metadata before the targets that it names.
  const std::vector<std::string>& going() const { return going_; }

 private:
  Result<void> sort_role(const std::string& role, std::int64_t current,
                         const std::set<std::int64_t>& kept) {
    const auto numbers = numbers_of(files_, repository_ + "/metadata", role);
    for (auto at = numbers.begin(); at != numbers.end(); ++at) {
      const std::string name = "metadata/" + sync::metadata_file(role, *at);
      const auto next = std::next(at);
      if (*at >= current || kept.count(*at) != 0 || is_recent(role, *next)) {
        CHECK_OK(keep_targets_of(role, name));
      } else {
        going_.push_back(name);
      }
    }
    return {};
  }

  // Whether that file of a role was signed so lately that the one before it may still be followed;
  // of a file that says nothing about it, yes.
  bool is_recent(const std::string& role, std::int64_t number) const {
    const auto file = read(sync::metadata_file(role, number));
    const auto days = std::chrono::hours(24);
    return !file || file->expires - days * role_plan(role)->days + days * kKeptDays > pruning_.now;
  }

  Result<SignedFile> read(const std::string& name) const {
    const std::string path = repository_ + "/metadata/" + name;
    const std::string bytes = TRY(files_.read(path));
    return read_signed(bytes, path);
  }

  Result<void> keep_targets_of(const std::string& role, const std::string& name) {
    if (role == "snapshot") {
      return {};
    }
    const SignedFile file = TRY(read(name.substr(name.find('/') + 1)));
    const auto targets =
        TRY(plain(sync::read_targets(sync::Json(file.content), sync::own_limits())));
    for (const auto& [path, info] : targets.targets) {
      if (const auto hash = info.hashes.find("sha256"); hash != info.hashes.end()) {
        staying_.insert(sync::target_address("targets", path, hash->second));
      }
    }
    return {};
  }

  void sort_targets(const std::string& folder) {
    const auto names = files_.list(repository_ + "/" + folder);
    for (const std::string& name : names ? *names : std::vector<std::string>()) {
      const bool is_ours = name.size() > kDigestLength && name[kDigestLength] == '.' &&
                           kiosk::base::is_sha256(name.substr(0, kDigestLength));
      if (is_ours && staying_.count(folder + "/" + name) == 0) {
        going_.push_back(folder + "/" + name);
      }
    }
  }

  const FileReader& files_;
  std::string repository_;
  Pruning pruning_;
  Names staying_;
  std::vector<std::string> going_;
};

Result<void> remove_all(Files& files, const std::string& repository,
                        const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    CHECK_OK(files.remove(repository + "/" + path));
  }
  return {};
}

}  // namespace

Result<void> prune(Files& files, const std::string& repository, const Pruning& pruning,
                   std::ostream& out) {
  Sorting sorting(files, repository, pruning);
  const auto sorted = sorting.sort();
  const auto removed = sorted ? remove_all(files, repository, sorting.going()) : sorted;
  if (!removed) {
    return kiosk::base::io_error(say({kStay, {removed.error().message}}, pruning.voice));
  }
  if (!sorting.going().empty()) {
    out << say({kRemoved, {std::to_string(sorting.going().size())}}, pruning.voice) << '\n';
  }
  return {};
}

}  // namespace townhall
