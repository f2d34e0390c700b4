#pragma once
#include <optional>
#include <string>
#include <vector>

#include "content/townhall/publish/signed_file.h"
#include "kiosk/base/files.h"

namespace townhall {

// What the offline keys have signed: every root from the first on, and the newest targets, which
// delegate to content and notice. The folder of keys holds it in "metadata/", a repository too.
struct Chain {
  std::vector<std::string> roots;  // bytes; number n stands at n - 1
  SignedFile targets;

  kiosk::sync::JsonObject root_content() const;
  kiosk::sync::Root root() const;
  kiosk::sync::Targets delegations() const;

  // Keys and threshold of any role, in the newest root or the targets.
  struct Signing {
    kiosk::sync::Role role;
    kiosk::sync::Keys keys;
  };

  Signing signing(const std::string& role) const;
};

// Every root verified from the first on. NotFound if there is no first root.
kiosk::base::Result<std::vector<std::string>> read_roots(const kiosk::base::FileReader& files,
                                                         const std::string& metadata_folder,
                                                         Voice voice = Voice::English);

// The roots and the newest targets in a folder of keys, verified; expiry is not looked at.
kiosk::base::Result<Chain> read_chain(const kiosk::base::FileReader& files,
                                      const std::string& metadata_folder,
                                      Voice voice = Voice::English);

// The highest N of the files "N.<role>.json" in a folder; 0 if there is none.
std::int64_t newest_number(const kiosk::base::FileReader& files, const std::string& metadata_folder,
                           const std::string& role);

// Whether `file` is signed by enough keys of `role` as the chain knows them.
bool holds(const Chain& chain, const std::string& role, const SignedFile& file);

}  // namespace townhall
