#include "kiosk/sync/metadata.h"

#include <array>
#include <set>

#include "kiosk/sync/metadata_parts.h"

namespace kiosk::sync {
namespace {

constexpr std::array<const char*, 4> kTopLevel = {"root", "timestamp", "snapshot", "targets"};

Outcome<std::vector<Signature>> read_signatures(const Fields& file, const Limits& limits) {
  const JsonArray& array = *TRY(file.array("signatures"));
  if (array.size() > limits.signatures) {
    return file.wrong("signatures", "holds more than " + std::to_string(limits.signatures));
  }
  std::vector<Signature> signatures;
  std::set<std::string> seen;
  for (const Json& element : array) {
    const Fields signature = TRY(Fields::of(element, file.path_of("signatures")));
    Signature read;
    read.key_id = TRY(signature.text("keyid"));
    read.hex = TRY(signature.text("sig"));
    if (!seen.insert(read.key_id).second) {
      return file.wrong("signatures", "holds two of one key");
    }
    signatures.push_back(std::move(read));
  }
  return signatures;
}

Outcome<TargetInfo> read_target(const Fields& target) {
  TargetInfo info;
  info.length = static_cast<std::uint64_t>(TRY(target.integer("length", 0)));
  info.hashes = TRY(read_hashes(target));
  return info;
}

Outcome<Delegation> read_delegation(const Json& value, const Limits& limits) {
  const Fields fields = TRY(Fields::of(value, "signed.delegations.roles"));
  Delegation delegation;
  delegation.name = TRY(fields.text("name"));
  if (delegation.name.empty() || is_top_level(delegation.name)) {
    return fields.wrong("name", "is empty or a name of the top level");
  }
  delegation.role = TRY(read_role(fields, limits));
  delegation.terminating = TRY(fields.boolean("terminating"));
  if (fields.has("paths") == fields.has("path_hash_prefixes")) {
    return fields.wrong("paths",
                        "and path_hash_prefixes must not both be there or both be missing");
  }
  if (fields.has("paths")) {
    delegation.paths = TRY(fields.texts("paths"));
  } else {
    delegation.hash_prefixes = TRY(fields.texts("path_hash_prefixes"));
  }
  return delegation;
}

Outcome<Bins> read_bins(const Fields& fields, const Limits& limits) {
  Bins bins;
  bins.prefix = TRY(fields.text("name_prefix"));
  bins.role = TRY(read_role(fields, limits));
  const std::int64_t bits = TRY(fields.integer("bit_length", 1));
  if (bits > 32) {
    return fields.wrong("bit_length", "is more than 32");
  }
  bins.bits = static_cast<int>(bits);
  return bins;
}

Outcome<void> read_delegations(const Fields& delegations, const Limits& limits, Targets& targets) {
  targets.keys = TRY(read_keys(delegations));
  if (delegations.has("roles") == delegations.has("succinct_roles")) {
    return delegations.wrong("roles",
                             "and succinct_roles must not both be there or both be missing");
  }
  if (delegations.has("succinct_roles")) {
    const Fields bins = TRY(delegations.fields("succinct_roles"));
    targets.bins = TRY(read_bins(bins, limits));
    return {};
  }
  std::set<std::string> names;
  for (const Json& value : *TRY(delegations.array("roles"))) {
    targets.delegations.push_back(TRY(read_delegation(value, limits)));
    if (!names.insert(targets.delegations.back().name).second) {
      return delegations.wrong("roles", "names a role twice");
    }
  }
  return {};
}

}  // namespace

bool is_top_level(std::string_view role) {
  for (const std::string_view name : kTopLevel) {
    if (name == role) {
      return true;
    }
  }
  return false;
}

Outcome<Envelope> open_envelope(std::string_view bytes, const Limits& limits) {
  Json file = TRY(parse_json(bytes));
  const Fields fields = TRY(Fields::of(file, "the file"));
  Envelope envelope;
  envelope.signatures = TRY(read_signatures(fields, limits));
  CHECK_OK(fields.fields("signed"));
  envelope.content = std::move(file.object()->at("signed"));
  envelope.signed_bytes = TRY(canonical_json(envelope.content));
  return envelope;
}

Outcome<Root> read_root(const Json& content, const Limits& limits) {
  const Fields fields = TRY(Fields::of(content, "signed"));
  Root root;
  static_cast<Common&>(root) = TRY(read_common(fields, "root"));
  if (fields.has("consistent_snapshot")) {
    root.consistent_snapshot = TRY(fields.boolean("consistent_snapshot"));
  }
  root.keys = TRY(read_keys(fields));
  const Fields roles = TRY(fields.fields("roles"));
  for (const auto& [name, value] : roles.object()) {
    const Fields role = TRY(Fields::of(value, roles.path_of(name)));
    root.roles[name] = TRY(read_role(role, limits));
  }
  for (const char* name : kTopLevel) {
    if (!roles.has(name)) {
      return roles.wrong(name, "is missing");
    }
  }
  return root;
}

Outcome<Timestamp> read_timestamp(const Json& content) {
  const Fields fields = TRY(Fields::of(content, "signed"));
  Timestamp timestamp;
  static_cast<Common&>(timestamp) = TRY(read_common(fields, "timestamp"));
  const Fields meta = TRY(fields.fields("meta"));
  const Fields snapshot = TRY(meta.fields("snapshot.json"));
  timestamp.snapshot = TRY(read_meta_info(snapshot));
  return timestamp;
}

Outcome<Snapshot> read_snapshot(const Json& content) {
  const Fields fields = TRY(Fields::of(content, "signed"));
  Snapshot snapshot;
  static_cast<Common&>(snapshot) = TRY(read_common(fields, "snapshot"));
  const Fields meta = TRY(fields.fields("meta"));
  for (const auto& [name, value] : meta.object()) {
    const Fields info = TRY(Fields::of(value, meta.path_of(name)));
    snapshot.meta[name] = TRY(read_meta_info(info));
  }
  return snapshot;
}

Outcome<Targets> read_targets(const Json& content, const Limits& limits) {
  const Fields fields = TRY(Fields::of(content, "signed"));
  Targets targets;
  static_cast<Common&>(targets) = TRY(read_common(fields, "targets"));
  const Fields described = TRY(fields.fields("targets"));
  for (const auto& [path, value] : described.object()) {
    const Fields target = TRY(Fields::of(value, described.path_of(path)));
    targets.targets[path] = TRY(read_target(target));
  }
  if (fields.has("delegations")) {
    const Fields delegations = TRY(fields.fields("delegations"));
    CHECK_OK(read_delegations(delegations, limits, targets));
  }
  return targets;
}

}  // namespace kiosk::sync
