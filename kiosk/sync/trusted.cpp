#include "kiosk/sync/trusted.h"

#include <algorithm>
#include <cassert>

#include "kiosk/sync/delegates.h"
#include "kiosk/sync/signatures.h"

namespace kiosk::sync {
namespace {

std::string versions(std::int64_t found, std::int64_t wanted) {
  return std::to_string(found) + " in place of " + std::to_string(wanted);
}

Outcome<void> check_file(std::string_view bytes, const MetaInfo& info, const std::string& role) {
  if (info.length && *info.length != bytes.size()) {
    return failure(Reason::WrongLength, "The " + role + " metadata has " +
                                            std::to_string(bytes.size()) + " bytes in place of " +
                                            std::to_string(*info.length));
  }
  if (!info.hashes.empty() && !hashes_agree(bytes, info.hashes)) {
    return failure(Reason::WrongHash, "The " + role + " metadata is not the file that was signed");
  }
  return {};
}

bool loses_a_key(const Root& before, const Root& after, const std::string& role) {
  const auto& kept = after.roles.at(role).key_ids;
  const auto& had = before.roles.at(role).key_ids;
  return std::any_of(had.begin(), had.end(), [&](const std::string& id) {
    return std::find(kept.begin(), kept.end(), id) == kept.end();
  });
}

}  // namespace

Outcome<Trusted> Trusted::begin(std::string_view root_bytes, base::UnixSeconds now,
                                const Limits& limits) {
  const Envelope envelope = TRY(open_envelope(root_bytes, limits));
  Root root = TRY(read_root(envelope.content, limits));
  CHECK_OK(check_signatures(envelope, root.roles.at("root"), root.keys, "root"));
  return Trusted(std::move(root), now, limits);
}

Outcome<void> Trusted::check_current(const Common& common, const std::string& role) const {
  if (common.expires <= now_) {
    return failure(Reason::Expired, "The " + role + " metadata, version " +
                                        std::to_string(common.version) +
                                        ", is past its date at this machine's time");
  }
  return {};
}

Outcome<void> Trusted::accept_root(std::string_view bytes) {
  assert(!root_is_final_);
  const Envelope envelope = TRY(open_envelope(bytes, limits_));
  CHECK_OK(check_signatures(envelope, root_.roles.at("root"), root_.keys, "root"));
  Root next = TRY(read_root(envelope.content, limits_));
  if (next.version != root_.version + 1) {
    const Reason reason = next.version <= root_.version ? Reason::Rollback : Reason::WrongVersion;
    return failure(
        reason, "The next root metadata has version " + versions(next.version, root_.version + 1));
  }
  CHECK_OK(check_signatures(envelope, next.roles.at("root"), next.keys, "root"));
  online_keys_revoked_ = online_keys_revoked_ || loses_a_key(root_, next, "timestamp") ||
                         loses_a_key(root_, next, "snapshot");
  root_ = std::move(next);
  return {};
}

Outcome<void> Trusted::settle_root() {
  CHECK_OK(check_current(root_, "root"));
  root_is_final_ = true;
  return {};
}

Outcome<Timestamp> Trusted::verified_timestamp(std::string_view bytes) const {
  const Envelope envelope = TRY(open_envelope(bytes, limits_));
  CHECK_OK(check_signatures(envelope, root_.roles.at("timestamp"), root_.keys, "timestamp"));
  return read_timestamp(envelope.content);
}

void Trusted::recall_timestamp(std::string_view bytes) {
  assert(root_is_final_ && !timestamp_);
  auto timestamp = verified_timestamp(bytes);
  if (timestamp) {
    timestamp_ = std::move(*timestamp);
    recalled_ = bytes;
  }
}

Outcome<Trusted::News> Trusted::accept_timestamp(std::string_view bytes) {
  assert(root_is_final_ && !timestamp_is_final_);
  // The very bytes that were verified a moment ago, with the same root: what most polls find.
  const bool known = timestamp_ && bytes == recalled_;
  Timestamp next = known ? *timestamp_ : TRY(verified_timestamp(bytes));
  News news = News::New;
  if (timestamp_) {
    if (next.version < timestamp_->version) {
      return failure(Reason::Rollback, "The timestamp metadata has version " +
                                           versions(next.version, timestamp_->version));
    }
    if (next.version == timestamp_->version) {
      next = *timestamp_;
      news = News::Same;
    }
    if (next.snapshot.version < timestamp_->snapshot.version) {
      return failure(Reason::Rollback,
                     "The timestamp metadata announces a snapshot of version " +
                         versions(next.snapshot.version, timestamp_->snapshot.version));
    }
  }
  CHECK_OK(check_current(next, "timestamp"));
  timestamp_ = std::move(next);
  timestamp_is_final_ = true;
  return news;
}

Outcome<Snapshot> Trusted::verified_snapshot(std::string_view bytes) const {
  const Envelope envelope = TRY(open_envelope(bytes, limits_));
  CHECK_OK(check_signatures(envelope, root_.roles.at("snapshot"), root_.keys, "snapshot"));
  return read_snapshot(envelope.content);
}

Outcome<void> Trusted::check_final_snapshot(const Snapshot& snapshot) const {
  if (snapshot.version != timestamp_->snapshot.version) {
    return failure(Reason::WrongVersion,
                   "The snapshot metadata has version " +
                       versions(snapshot.version, timestamp_->snapshot.version));
  }
  return check_current(snapshot, "snapshot");
}

bool Trusted::recall_snapshot(std::string_view bytes) {
  assert(timestamp_is_final_ && !snapshot_);
  auto snapshot = verified_snapshot(bytes);
  if (!snapshot) {
    return false;
  }
  // Hashes speak for the announced file only, not for what was there before it.
  snapshot_is_final_ = check_final_snapshot(*snapshot).has_value() &&
                       check_file(bytes, timestamp_->snapshot, "snapshot").has_value();
  snapshot_ = std::move(*snapshot);
  return snapshot_is_final_;
}

Outcome<void> Trusted::check_no_rollback(const Snapshot& next) const {
  for (const auto& [name, info] : snapshot_->meta) {
    const auto found = next.meta.find(name);
    if (found == next.meta.end()) {
      return failure(Reason::Rollback,
                     "The snapshot metadata no longer lists \"" + name + "\", which it must");
    }
    if (found->second.version < info.version) {
      return failure(Reason::Rollback, "The snapshot metadata lists \"" + name +
                                           "\" with version " +
                                           versions(found->second.version, info.version));
    }
  }
  return {};
}

Outcome<void> Trusted::accept_snapshot(std::string_view bytes) {
  assert(timestamp_is_final_ && !snapshot_is_final_);
  CHECK_OK(check_file(bytes, timestamp_->snapshot, "snapshot"));
  Snapshot next = TRY(verified_snapshot(bytes));
  if (snapshot_) {
    CHECK_OK(check_no_rollback(next));
  }
  CHECK_OK(check_final_snapshot(next));
  snapshot_ = std::move(next);
  snapshot_is_final_ = true;
  return {};
}

Outcome<MetaInfo> Trusted::announced(const std::string& role) const {
  assert(snapshot_is_final_);
  const auto found = snapshot_->meta.find(role + ".json");
  if (found == snapshot_->meta.end()) {
    return failure(Reason::UnlistedRole,
                   "The snapshot metadata does not list the role \"" + role + "\"");
  }
  return found->second;
}

Outcome<void> Trusted::accept_targets(std::string_view bytes, const std::string& role,
                                      const std::string& delegator) {
  const MetaInfo info = TRY(announced(role));
  CHECK_OK(check_file(bytes, info, role));
  const Envelope envelope = TRY(open_envelope(bytes, limits_));
  if (delegator == "root") {
    CHECK_OK(check_signatures(envelope, root_.roles.at(role), root_.keys, role));
  } else {
    const Targets& parent = targets_.at(delegator);
    const Role* keys = vouched(parent, role);
    assert(keys != nullptr);
    CHECK_OK(check_signatures(envelope, *keys, parent.keys, role));
  }
  Targets targets = TRY(read_targets(envelope.content, limits_));
  if (targets.version != info.version) {
    return failure(Reason::WrongVersion, "The metadata of the role \"" + role + "\" has version " +
                                             versions(targets.version, info.version));
  }
  CHECK_OK(check_current(targets, role));
  targets_[role] = std::move(targets);
  return {};
}

}  // namespace kiosk::sync
