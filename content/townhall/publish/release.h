#pragma once
#include <map>
#include <string>

#include "content/townhall/phrase.h"
#include "content/townhall/publish/key_ring.h"
#include "content/townhall/publish/published.h"

namespace townhall {

// Those that patches are made from, and as many again to go back to.
inline constexpr std::size_t kKeptVersions = 17;

// What every publication needs.
struct Office {
  kiosk::base::Files& files;
  std::string repository;
  KeyRing& ring;
  kiosk::base::UnixSeconds now;
  std::size_t keep = kKeptVersions;  // contents to stay, the published one among them
  Voice voice = Voice::English;
};

// One change of what the repository shows. Everything is prepared in memory; `commit` writes new
// files first, has our own client follow it, and changes timestamp.json last, so that a kiosk sees
// all of it or nothing.
class Release {
 public:
  // Reads the repository and takes newer roots and targets from the folder of keys.
  static kiosk::base::Result<Release> begin(const Office& office);

  const Published& before() const { return before_; }

  const Chain& chain() const { return chain_; }

  // What there is of a role, if enough of its present keys signed it and it holds for longer than
  // its plan's `renew_below`; else nothing: sign it again.
  const SignedFile* current(const std::string& role) const;

  // New metadata of content or notice: all its targets, each with its bytes. Files that are there
  // already are not written again.
  kiosk::base::Result<void> set_targets(const std::string& role,
                                        const std::map<std::string, std::string>& targets);

  // The targets of a role as they are, with a new date.
  kiosk::base::Result<void> sign_again(const std::string& role);

  enum class Timestamp { IfNeeded, Always };

  // Whether anything was written.
  kiosk::base::Result<bool> commit(Timestamp timestamp);

 private:
  explicit Release(const Office& office) : office_(office) {}

  kiosk::base::Result<void> sign_role(const std::string& role, kiosk::sync::JsonObject content);
  kiosk::base::Result<void> sign_snapshot();
  kiosk::base::Result<void> sign_timestamp();
  kiosk::base::Result<void> verify() const;
  kiosk::base::Result<void> write_all();
  const SignedFile& newest(const std::string& role) const;
  std::int64_t next_version(const std::string& role) const;

  Office office_;
  Published before_;
  Chain chain_;
  std::map<std::string, std::string> target_files_;  // new ones, by path in the repository
  std::map<std::string, SignedFile> signed_;         // new metadata by role
};

}  // namespace townhall
