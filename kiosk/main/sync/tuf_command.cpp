#include "kiosk/main/sync/tuf_command.h"

#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"
#include "kiosk/main/sync/lock.h"
#include "kiosk/sync/curl_fetch.h"
#include "kiosk/sync/download.h"
#include "kiosk/sync/names.h"
#include "kiosk/sync/updater.h"

namespace kiosk::main {
namespace {

using sync::disk;
using sync::Outcome;

// One update on the real disk, network and clock.
class Session {
 public:
  explicit Session(const TufOptions& options) : options_(options), fetch_(sync::Patience()) {}

  Outcome<void> refresh() {
    // A folder that is not there is told by what it lacks: a root.
    if (files_.list(options_.metadata_folder)) {
      lock_.emplace(TRY(Lock::wait_for(options_.metadata_folder)));
    }
    updater_.emplace(TRY(sync::Updater::begin(sync::MetadataStore(files_, options_.metadata_folder),
                                              fetch_, options_.metadata_url, sync::Limits(),
                                              base::SystemClock().unix_now())));
    const auto news = updater_->refresh();
    return news ? Outcome<void>() : Outcome<void>(news.error());
  }

  Outcome<void> download(const std::string& path) {
    const sync::FoundTarget target = TRY(updater_->find(path));
    const std::string hash = TRY(sync::naming_hash(target.info, path));
    const std::string folder = staging_folder();
    CHECK_OK(disk(files_.make_folder(folder)));
    CHECK_OK(sync::keep_parts(files_, folder, {hash}));
    CHECK_OK(disk(files_.make_folder(options_.target_folder)));
    const bool prefixed = updater_->trusted().root().consistent_snapshot;
    const auto delivered =
        sync::deliver(fetch_, files_,
                      {sync::target_address(options_.target_url, path, prefixed ? hash : ""),
                       target.info, folder + "/" + hash + ".part",
                       sync::with_slash(options_.target_folder) + sync::target_file(path)});
    return delivered ? Outcome<void>() : Outcome<void>(delivered.error());
  }

 private:
  // Beside the metadata: in the folder of the targets there are only finished ones.
  std::string staging_folder() const {
    return sync::with_slash(options_.metadata_folder) + "staging";
  }

  const TufOptions& options_;
  base::DiskFiles files_;
  sync::CurlFetch fetch_;
  std::optional<Lock> lock_;
  std::optional<sync::Updater> updater_;
};

}  // namespace

Outcome<void> tuf_init(const TufOptions& options) {
  base::DiskFiles files;
  const std::string bytes = TRY(disk(files.read(options.root_file)));
  const auto root = sync::Trusted::begin(bytes, base::SystemClock().unix_now(), sync::Limits());
  if (!root) {
    return root.error();
  }
  CHECK_OK(disk(files.make_folder(options.metadata_folder)));
  const Lock lock = TRY(Lock::wait_for(options.metadata_folder));
  return sync::MetadataStore(files, options.metadata_folder).save("root", bytes);
}

Outcome<void> tuf_refresh(const TufOptions& options) {
  return Session(options).refresh();
}

Outcome<void> tuf_download(const TufOptions& options) {
  Session session(options);
  CHECK_OK(session.refresh());
  for (const std::string& name : options.target_names) {
    CHECK_OK(session.download(name));
  }
  return {};
}

}  // namespace kiosk::main
