#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/sync/metadata.h"

namespace kiosk::sync {

// The metadata that one update may believe: the rules of the TUF client workflow (specification,
// section 5) without disk, network or clock. Bytes go in, in the order root, timestamp, snapshot,
// targets, delegated targets; a step out of order is a programming error and asserts.
//
// `recall_*` takes what this machine stored earlier. It was verified then, but keys and time have
// changed, so it is verified again; what does not hold is as if it were not there. It may be
// expired or superseded and is then good for one thing: nothing older is accepted.
// `accept_*` takes what a server says. After a failure what was trusted before still is.
class Trusted {
 public:
  // From the root that this machine trusts already: it must hold by its own keys. It may be
  // expired.
  static Outcome<Trusted> begin(std::string_view root_bytes, base::UnixSeconds now,
                                const Limits& limits);

  // The next root: signed by the old one's keys and by its own, version one higher. Expiry is not
  // looked at, because a later root may follow.
  Outcome<void> accept_root(std::string_view bytes);

  // No further root: the last one must not be expired.
  Outcome<void> settle_root();

  // Whether a root since `begin` took a key away from timestamp or snapshot. What was signed then
  // may be an attacker's, with versions no true one will ever reach: it must be forgotten (5.3.11).
  bool online_keys_revoked() const { return online_keys_revoked_; }

  enum class News { New, Same };

  void recall_timestamp(std::string_view bytes);
  // Same: the version is the one recalled, which stays; `bytes` is to be forgotten.
  Outcome<News> accept_timestamp(std::string_view bytes);

  // True if it is the very snapshot that the timestamp announces, so that none need be fetched.
  bool recall_snapshot(std::string_view bytes);
  Outcome<void> accept_snapshot(std::string_view bytes);

  // Targets of `role`, verified with the keys of `delegator`: "root" for "targets", else a role
  // that was accepted in this search. Local and fetched bytes alike.
  Outcome<void> accept_targets(std::string_view bytes, const std::string& role,
                               const std::string& delegator);

  const Root& root() const { return root_; }

  const Timestamp& timestamp() const { return *timestamp_; }

  const Snapshot& snapshot() const { return *snapshot_; }

  const Targets& targets(const std::string& role) const { return targets_.at(role); }

  // What the snapshot says of a role. UnlistedRole.
  Outcome<MetaInfo> announced(const std::string& role) const;

 private:
  Trusted(Root root, base::UnixSeconds now, const Limits& limits)
      : root_(std::move(root)), now_(now), limits_(limits) {}

  Outcome<void> check_current(const Common& common, const std::string& role) const;
  Outcome<Timestamp> verified_timestamp(std::string_view bytes) const;
  Outcome<Snapshot> verified_snapshot(std::string_view bytes) const;
  Outcome<void> check_no_rollback(const Snapshot& next) const;
  Outcome<void> check_final_snapshot(const Snapshot& snapshot) const;

  Root root_;
  base::UnixSeconds now_;
  Limits limits_;
  bool root_is_final_ = false;
  bool online_keys_revoked_ = false;
  std::optional<Timestamp> timestamp_;
  std::string recalled_;  // the bytes of timestamp_, as long as that is the recalled one
  bool timestamp_is_final_ = false;
  std::optional<Snapshot> snapshot_;
  bool snapshot_is_final_ = false;
  std::map<std::string, Targets> targets_;
};

}  // namespace kiosk::sync
