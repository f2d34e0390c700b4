#pragma once
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/sync/fetch.h"
#include "kiosk/sync/metadata_store.h"
#include "kiosk/sync/trusted.h"

namespace kiosk::sync {

// A target that a role which may speak for it has described.
struct FoundTarget {
  std::string path;
  TargetInfo info;
};

// One update after the TUF client workflow: first `refresh`, then `find` as often as wanted, all
// against the same state of the repository and the same moment. Each file is stored as soon as it
// is trusted, so that what was learned outlives a failure further on.
class Updater {
 public:
  // `fetch` must outlive it. NotInitialised, or what is wrong with the stored root. No request.
  static Outcome<Updater> begin(MetadataStore store, Fetch& fetch, const std::string& metadata_url,
                                const Limits& limits, base::UnixSeconds now);

  // Root, timestamp, snapshot and targets of the top level. If the repository has not changed since
  // the last time this asks for two files: the next root and the timestamp.
  Outcome<Trusted::News> refresh();

  // Searches the delegations in order of preference, depth first. UnknownTarget if no role
  // describes it; a role that cannot be verified ends the search.
  Outcome<FoundTarget> find(const std::string& path);

  const Trusted& trusted() const { return trusted_; }

 private:
  Updater(MetadataStore store, Fetch& fetch, std::string metadata_url, const Limits& limits,
          Trusted trusted)
      : store_(std::move(store)),
        fetch_(&fetch),
        metadata_url_(std::move(metadata_url)),
        limits_(limits),
        trusted_(std::move(trusted)) {}

  Outcome<void> refresh_root();
  Outcome<Trusted::News> refresh_timestamp();
  Outcome<void> refresh_snapshot();
  Outcome<void> load_targets(const std::string& role, const std::string& delegator);
  Outcome<std::string> fetch_announced(const std::string& role, const MetaInfo& info,
                                       std::uint64_t cap);

  MetadataStore store_;
  Fetch* fetch_;
  std::string metadata_url_;
  Limits limits_;
  Trusted trusted_;
};

}  // namespace kiosk::sync
