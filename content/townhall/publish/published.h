#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "content/townhall/phrase.h"
#include "content/townhall/publish/chain.h"
#include "kiosk/sync/manifest.h"

namespace townhall {

// What a repository shows to the kiosks now: that which its timestamp leads to.
struct Published {
  std::vector<std::string> roots;           // as in Chain; empty before the first publication
  std::map<std::string, SignedFile> roles;  // timestamp, snapshot, targets, content, notice

  const SignedFile* role(const std::string& name) const;
};

// Lengths and digests are checked down from the timestamp; signatures are for `verify` of a
// release. Corrupt if a file is missing or is not what was announced.
kiosk::base::Result<Published> read_published(const kiosk::base::FileReader& files,
                                              const std::string& repository,
                                              Voice voice = Voice::English);

// A target's file in the repository, from "targets/" on; Corrupt if the role does not have it.
kiosk::base::Result<std::string> target_location(const SignedFile& role, const std::string& path,
                                                 Voice voice = Voice::English);

// The bytes of a target, with the length and digest that the role says.
kiosk::base::Result<std::string> read_target(const kiosk::base::FileReader& files,
                                             const std::string& repository, const SignedFile& role,
                                             const std::string& path, Voice voice = Voice::English);

// One content that was published, with the place of its packed database.
struct PastContent {
  kiosk::sync::Manifest manifest;
  SignedFile role;  // the metadata that names it
};

// The newest contents, newest first, one for each version; at most `most`. What is no longer
// complete is left out.
std::vector<PastContent> read_history(const kiosk::base::FileReader& files,
                                      const std::string& repository, std::size_t most);

// The database of a past content, checked.
kiosk::base::Result<std::string> read_database(const kiosk::base::FileReader& files,
                                               const std::string& repository,
                                               const PastContent& past,
                                               Voice voice = Voice::English);

}  // namespace townhall
