#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/sync/fetch.h"
#include "kiosk/sync/json.h"
#include "tests/sync/test_key.h"

namespace kiosk::sync {

using Names = std::vector<std::string>;  // of files, or of addresses

// A TUF repository in memory. Tests change the content of a role, publish it, and ask what clients
// asked for. It keeps no rule of TUF by itself: that is what the tests break.
class Repository {
 public:
  // Four roles of version 1, each with one ECDSA key, published. All expire at `expires`.
  explicit Repository(const std::string& expires = "2027-06-01T00:00:00Z");

  JsonObject& content(const std::string& role) { return contents_.at(role); }

  // The next key that no role of this repository has.
  const TestKey& new_key(TestKey::Kind kind = TestKey::Kind::Ecdsa);

  // Signs `role` with `key` from now on, and names it in `delegator` ("root" for the top level).
  void add_key(const std::string& delegator, const std::string& role, const TestKey& key);

  void add_signer(const std::string& role, const TestKey& key) { signers_[role].push_back(&key); }

  void clear_signers(const std::string& role) { signers_[role].clear(); }

  // Takes all keys of a top-level role away and gives it one new.
  void rotate(const std::string& role);
  void set_threshold(const std::string& role, std::int64_t threshold);
  void set_expires(const std::string& role, const std::string& moment);
  void set_version(const std::string& role, std::int64_t version);

  // `to` may sign for `paths` (patterns); it exists from then on, with a new key.
  JsonObject& delegate(const std::string& from, const std::string& to,
                       const std::vector<std::string>& paths, bool terminating = false);
  void add_target(const std::string& role, const std::string& path, const std::string& bytes);

  // Signs anew with the next version, and announces it in snapshot and timestamp.
  void publish(const std::vector<std::string>& roles);
  // Signs as it is. The file becomes number `versions(role) + 1`.
  void publish_as_it_is(const std::string& role);

  // What was published of a role, in order; to be tampered with.
  std::vector<std::string>& files(const std::string& role) { return files_[role]; }

  std::string sign(const std::string& role) const;

  // "metadata/2.root.json", "targets/<hash>.a.txt"; nothing for what is not there.
  std::optional<std::string> serve(const std::string& path);

  std::vector<std::string> requests;             // paths, in order
  bool with_hashes = false;                      // lengths and hashes in snapshot and timestamp
  std::map<std::string, std::string> artifacts;  // by target path

 private:
  JsonObject& role_entry(const std::string& delegator, const std::string& role);
  void announce(const std::string& in, const std::string& role);
  std::optional<std::string> serve_metadata(const std::string& name);
  std::optional<std::string> serve_target(const std::string& path);

  std::string expires_;
  std::map<std::string, JsonObject> contents_;
  std::map<std::string, std::vector<const TestKey*>> signers_;
  std::map<std::string, std::vector<std::string>> files_;
  std::map<TestKey::Kind, int> used_keys_;
};

// Canonical JSON is no JSON where a text has line feeds, as PEM has; this makes it JSON again.
std::string as_file(const std::string& canonical);

// Serves a Repository at "http://r/" without a network.
class RepositoryFetch final : public Fetch {
 public:
  explicit RepositoryFetch(Repository& repository) : repository_(repository) {}

  Outcome<void> fetch(const Request& request, Sink& sink) override;

 private:
  Repository& repository_;
};

}  // namespace kiosk::sync
