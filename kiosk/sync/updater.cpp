#include "kiosk/sync/updater.h"

#include <algorithm>
#include <set>

#include "kiosk/sync/delegates.h"
#include "kiosk/sync/names.h"

namespace kiosk::sync {

Outcome<Updater> Updater::begin(MetadataStore store, Fetch& fetch, const std::string& metadata_url,
                                const Limits& limits, base::UnixSeconds now) {
  const auto root = store.load("root", limits.root_bytes);
  if (!root) {
    return failure(Reason::NotInitialised,
                   "There is no root.json to trust in \"" + store.folder() + "\"");
  }
  Trusted trusted = TRY(Trusted::begin(*root, now, limits));
  return Updater(std::move(store), fetch, with_slash(metadata_url), limits, std::move(trusted));
}

Outcome<Trusted::News> Updater::refresh() {
  CHECK_OK(refresh_root());
  const Trusted::News news = TRY(refresh_timestamp());
  CHECK_OK(refresh_snapshot());
  CHECK_OK(load_targets("targets", "root"));
  return news;
}

// Specification 5.3. A step too many is no failure: the next refresh goes on from here.
Outcome<void> Updater::refresh_root() {
  for (int step = 0; step < limits_.root_steps; ++step) {
    const std::string file = metadata_file("root", trusted_.root().version + 1);
    const auto bytes = fetch_bytes(*fetch_, metadata_url_ + file, limits_.root_bytes);
    if (!bytes && bytes.error().reason == Reason::Missing) {
      break;
    }
    if (!bytes) {
      return bytes.error();
    }
    CHECK_OK(trusted_.accept_root(*bytes));
    CHECK_OK(store_.save("root", *bytes));
    if (trusted_.online_keys_revoked()) {
      CHECK_OK(store_.forget("timestamp"));
      CHECK_OK(store_.forget("snapshot"));
    }
  }
  return trusted_.settle_root();
}

// Specification 5.4.
Outcome<Trusted::News> Updater::refresh_timestamp() {
  if (const auto local = store_.load("timestamp", limits_.timestamp_bytes)) {
    trusted_.recall_timestamp(*local);
  }
  const std::string bytes = TRY(
      fetch_bytes(*fetch_, metadata_url_ + metadata_file("timestamp"), limits_.timestamp_bytes));
  const Trusted::News news = TRY(trusted_.accept_timestamp(bytes));
  if (news == Trusted::News::New) {
    CHECK_OK(store_.save("timestamp", bytes));
  }
  return news;
}

// Specification 5.5.
Outcome<void> Updater::refresh_snapshot() {
  const auto local = store_.load("snapshot", limits_.snapshot_bytes);
  if (local && trusted_.recall_snapshot(*local)) {
    return {};
  }
  const std::string bytes =
      TRY(fetch_announced("snapshot", trusted_.timestamp().snapshot, limits_.snapshot_bytes));
  CHECK_OK(trusted_.accept_snapshot(bytes));
  return store_.save("snapshot", bytes);
}

// Specification 5.6 and 5.7. A stored copy serves if it passes everything that a fetched one must.
Outcome<void> Updater::load_targets(const std::string& role, const std::string& delegator) {
  const MetaInfo info = TRY(trusted_.announced(role));
  const auto local = store_.load(role, limits_.targets_bytes);
  if (local && trusted_.accept_targets(*local, role, delegator)) {
    return {};
  }
  const std::string bytes = TRY(fetch_announced(role, info, limits_.targets_bytes));
  CHECK_OK(trusted_.accept_targets(bytes, role, delegator));
  return store_.save(role, bytes);
}

Outcome<std::string> Updater::fetch_announced(const std::string& role, const MetaInfo& info,
                                              std::uint64_t cap) {
  if (info.length.value_or(0) > cap) {
    return failure(Reason::TooLarge, "The metadata of the role \"" + role + "\" has " +
                                         std::to_string(*info.length) + " bytes, and " +
                                         std::to_string(cap) + " are taken at most");
  }
  const auto version = trusted_.root().consistent_snapshot
                           ? std::optional<std::int64_t>(info.version)
                           : std::nullopt;
  return fetch_bytes(*fetch_, metadata_url_ + metadata_file(role, version),
                     info.length.value_or(cap));
}

// Specification 5.6.7: pre-order, depth first; every role at most once.
Outcome<FoundTarget> Updater::find(const std::string& path) {
  struct Step {
    std::string role;
    std::string delegator;
  };

  std::vector<Step> open = {{"targets", "root"}};
  std::set<std::string> visited;
  while (!open.empty()) {
    const Step step = std::move(open.back());
    open.pop_back();
    if (!visited.insert(step.role).second) {
      continue;
    }
    if (static_cast<int>(visited.size()) > limits_.delegated_roles + 1) {
      return failure(Reason::TooManyRoles, "The search for \"" + path + "\" went through " +
                                               std::to_string(limits_.delegated_roles) +
                                               " delegated roles and found nothing");
    }
    CHECK_OK(load_targets(step.role, step.delegator));
    const Targets& targets = trusted_.targets(step.role);
    const auto found = targets.targets.find(path);
    if (found != targets.targets.end()) {
      return FoundTarget{path, found->second};
    }
    const std::vector<Delegate> next = delegates(targets, path);
    if (!next.empty() && next.back().terminating) {
      open.clear();
    }
    std::for_each(next.rbegin(), next.rend(), [&](const Delegate& one) {
      open.push_back({one.role, step.role});
    });
  }
  return failure(Reason::UnknownTarget,
                 "No role that may speak for the target \"" + path + "\" describes it");
}

}  // namespace kiosk::sync
