#pragma once
#include <string>

#include "content/townhall/publish/secret_box.h"
#include "content/townhall/publish/signing_key.h"
#include "kiosk/base/files.h"

namespace townhall {

// One private key on a disk or a stick: "root-1.key.json". Its public part can be read without the
// passphrase.
struct KeyFile {
  std::string path;
  std::string name;  // "root-1"
  std::string role;
  std::string created;  // "2026-11-22T18:00:00Z"
  kiosk::sync::PublicKey public_key;
  std::string id;
  Sealed sealed;
};

inline constexpr const char* kKeyFileEnd = ".key.json";

// Corrupt if it is no key file, or its parts do not belong together.
kiosk::base::Result<KeyFile> read_key_file(const kiosk::base::FileReader& files,
                                           const std::string& path, Voice voice = Voice::English);

// A new key named `name` ("root-4"), sealed with `passphrase`. Writes nothing.
kiosk::base::Result<KeyFile> new_key(const std::string& name, const std::string& role,
                                     const std::string& created, const std::string& passphrase,
                                     const KdfCost& cost);

// Into `folder`, for its owner's eyes only (mode 0600). Invalid if the file exists.
kiosk::base::Result<void> write_key_file(kiosk::base::Files& files, const std::string& folder,
                                         const KeyFile& key, Voice voice = Voice::English);

// Invalid for a wrong passphrase.
kiosk::base::Result<SigningKey> unlock(const KeyFile& key, const std::string& passphrase,
                                       Voice voice = Voice::English);

}  // namespace townhall
