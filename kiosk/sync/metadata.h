#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/sync/digest.h"
#include "kiosk/sync/json.h"
#include "kiosk/sync/key.h"
#include "kiosk/sync/limits.h"

// Metadata of TUF 1.0 (specification, section 4) as values. Reading checks form only; what may be
// trusted is decided by Trusted. Fields that are not known here are kept for the signature.
namespace kiosk::sync {

struct Signature {
  std::string key_id;
  std::string hex;  // as it came; may be nonsense, and then verifies nothing
};

// A file before its meaning is looked at.
struct Envelope {
  std::vector<Signature> signatures;  // no key id twice
  Json content;                       // "signed"
  std::string signed_bytes;           // canonical
};

// Who may sign, and how many of them must.
struct Role {
  std::vector<std::string> key_ids;  // none twice
  std::int64_t threshold = 1;        // at least 1
};

struct Common {
  std::int64_t version = 0;  // from 1
  base::UnixSeconds expires{0};
};

// What a parent says of another metadata file.
struct MetaInfo {
  std::int64_t version = 0;
  std::optional<std::uint64_t> length;
  Hashes hashes;  // may be empty
};

struct Root : Common {
  bool consistent_snapshot = false;
  Keys keys;
  std::map<std::string, Role> roles;  // at least the four of the top level
};

struct Timestamp : Common {
  MetaInfo snapshot;
};

struct Snapshot : Common {
  std::map<std::string, MetaInfo> meta;  // by file name: "targets.json"
};

struct TargetInfo {
  std::uint64_t length = 0;
  Hashes hashes;  // not empty
};

struct Delegation {
  std::string name;  // not empty, none of the top level
  Role role;
  bool terminating = false;
  std::vector<std::string> paths;          // patterns, or
  std::vector<std::string> hash_prefixes;  // of the hex SHA-256 of the path
};

// A delegation to 2^bits roles with the same keys, told apart by number ("succinct_roles", TAP 15).
struct Bins {
  std::string prefix;
  int bits = 1;  // to 32
  Role role;
};

struct Targets : Common {
  std::map<std::string, TargetInfo> targets;  // by target path
  Keys keys;
  std::vector<Delegation> delegations;  // in order of preference, no name twice; or
  std::optional<Bins> bins;
};

bool is_top_level(std::string_view role);

// Opens a file. `limits` bounds the number of signatures.
Outcome<Envelope> open_envelope(std::string_view bytes, const Limits& limits);

// From the content of an envelope. WrongType for metadata of another role, Unsupported for another
// major version of the specification, Malformed for the rest.
Outcome<Root> read_root(const Json& content, const Limits& limits);
Outcome<Timestamp> read_timestamp(const Json& content);
Outcome<Snapshot> read_snapshot(const Json& content);
Outcome<Targets> read_targets(const Json& content, const Limits& limits);

}  // namespace kiosk::sync
