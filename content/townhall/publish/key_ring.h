#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "content/townhall/phrase.h"
#include "content/townhall/publish/key_file.h"
#include "kiosk/sync/metadata.h"

namespace townhall {

// Asks a person for the passphrase of something ("the key root-1"), on the terminal, without echo,
// in the language of the command.
using AskPassphrase =
    std::function<kiosk::base::Result<std::string>(const std::string& of_what, Voice voice)>;

// The passphrases of this run. Several, because the keys belong to several people.
struct Passphrases {
  std::vector<std::string> known;  // from files; each key is tried with each
  std::string online;              // of the online keys; empty: the first known one
  AskPassphrase ask;               // empty: nobody is there to be asked
  Voice voice = Voice::English;
};

// The key files at hand, and what they open to.
class KeyRing {
 public:
  // Every "*.key.json" in the folders. `files` must outlive it. NotFound for a missing folder.
  static kiosk::base::Result<KeyRing> open(kiosk::base::Files& files,
                                           std::vector<std::string> folders,
                                           Passphrases passphrases);

  // By name, in order of folders.
  const std::vector<KeyFile>& keys() const { return keys_; }

  const KeyFile* find(const std::string& id) const;

  // The first folder: there new keys go, and the signed metadata of the offline roles.
  const std::string& home() const { return folders_.front(); }

  kiosk::base::Files& files() const { return *files_; }

  // Keys of `role` that are at hand and open, as many as the threshold or, with `all`, every one.
  // Invalid if there are fewer than the threshold; `name` is for the sentence.
  kiosk::base::Result<std::vector<SigningKey>> signers(const kiosk::sync::Role& role,
                                                       const std::string& name, bool all = false);

  // For a new key of a role.
  kiosk::base::Result<std::string> passphrase_for(const std::string& role);

  // Makes a key that is at hand from now on; nothing is on the disk before `keep`.
  kiosk::base::Result<KeyFile> make(const std::string& name, const std::string& role,
                                    const std::string& created, const KdfCost& cost);

  // Writes its file into home(). Invalid if there is one of that name.
  kiosk::base::Result<void> keep(const KeyFile& key);

 private:
  kiosk::base::Result<SigningKey> unlocked(const KeyFile& key);

  kiosk::base::Files* files_ = nullptr;
  std::vector<std::string> folders_;
  Passphrases passphrases_;
  std::vector<KeyFile> keys_;
  std::map<std::string, SigningKey> open_;
};

}  // namespace townhall
