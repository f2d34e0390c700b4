#include "content/townhall/publish/key_ring.h"

#include <algorithm>

#include "content/townhall/publish/roles.h"

namespace townhall {

using kiosk::base::Result;

namespace {

// Argon2 makes guesses dear, not impossible.
constexpr std::size_t kShortestPassphrase = 8;

constexpr Phrase kNoPassphrase = {
    "Für den Schlüssel „{1}“ fehlt das Kennwort; nennen Sie eine Datei mit dem Kennwort.",
    "There is no passphrase for the key \"{1}\"; name a passphrase file."};
constexpr Phrase kTooFew = {
    "Von der Rolle „{1}“ sind zu wenige Schlüssel im Ordner „{2}“ ({3} müssen unterschreiben); "
    "bringen Sie sie her, oder ersetzen Sie einen verlorenen mit „keys rotate“.",
    "Too few keys of the role \"{1}\" are in the folder \"{2}\" ({3} must sign); bring them here, "
    "or replace a lost one with \"keys rotate\"."};
constexpr Phrase kNeedsPassphrase = {
    "Ein neuer Schlüssel braucht ein Kennwort; nennen Sie eine Datei mit dem Kennwort.",
    "A new key needs a passphrase; name a passphrase file."};
constexpr Phrase kDiffer = {"Die beiden Kennwörter sind verschieden; fangen Sie noch einmal an.",
                            "The two passphrases differ; begin again."};
constexpr Phrase kTooShort = {"Ein Kennwort hat mindestens {1} Zeichen; wählen Sie ein längeres.",
                              "A passphrase needs at least {1} characters; choose a longer one."};
constexpr Phrase kTheKey = {"den Schlüssel {1}", "the key {1}"};
constexpr Phrase kNewKeys = {"die neuen Schlüssel", "the new keys"};
constexpr Phrase kOnceMore = {"die neuen Schlüssel, noch einmal", "the new keys, once more"};

Result<std::vector<KeyFile>> keys_in(const kiosk::base::FileReader& files,
                                     const std::string& folder, Voice voice) {
  std::vector<KeyFile> keys;
  for (const std::string& name : TRY(files.list(folder))) {
    if (name.ends_with(kKeyFileEnd)) {
      keys.push_back(TRY(read_key_file(files, folder + "/" + name, voice)));
    }
  }
  return keys;
}

}  // namespace

Result<KeyRing> KeyRing::open(kiosk::base::Files& files, std::vector<std::string> folders,
                              Passphrases passphrases) {
  KeyRing ring;
  ring.files_ = &files;
  ring.folders_ = std::move(folders);
  ring.passphrases_ = std::move(passphrases);
  for (const std::string& folder : ring.folders_) {
    std::vector<KeyFile> found = TRY(keys_in(files, folder, ring.passphrases_.voice));
    std::move(found.begin(), found.end(), std::back_inserter(ring.keys_));
  }
  return ring;
}

const KeyFile* KeyRing::find(const std::string& id) const {
  const auto found =
      std::find_if(keys_.begin(), keys_.end(), [&](const KeyFile& key) { return key.id == id; });
  return found == keys_.end() ? nullptr : &*found;
}

Result<SigningKey> KeyRing::unlocked(const KeyFile& key) {
  const auto known = open_.find(key.id);
  if (known != open_.end()) {
    return known->second;
  }
  const Voice voice = passphrases_.voice;
  Result<SigningKey> last = kiosk::base::invalid(say({kNoPassphrase, {key.path}}, voice));
  std::vector<std::string> tries = passphrases_.known;
  if (!passphrases_.online.empty()) {
    tries.insert(is_online(key.role) ? tries.begin() : tries.end(), passphrases_.online);
  }
  for (const std::string& passphrase : tries) {
    last = unlock(key, passphrase, voice);
    if (last) {
      break;
    }
  }
  if (!last && passphrases_.ask) {
    const auto typed = passphrases_.ask(say({kTheKey, {key.name}}, voice), voice);
    if (!typed) {
      // Where nobody can be asked, what was wrong with the files is what to say.
      return tries.empty() ? Result<SigningKey>(typed.error()) : last;
    }
    passphrases_.known.push_back(*typed);
    last = unlock(key, *typed, voice);
  }
  if (last) {
    open_.emplace(key.id, *last);
  }
  return last;
}

Result<std::vector<SigningKey>> KeyRing::signers(const kiosk::sync::Role& role,
                                                 const std::string& name, bool all) {
  std::vector<SigningKey> signers;
  kiosk::base::Error why = kiosk::base::not_found(
      say({kTooFew, {name, home(), std::to_string(role.threshold)}}, passphrases_.voice));
  for (const std::string& id : role.key_ids) {
    const KeyFile* key = find(id);
    if (key == nullptr || (!all && static_cast<std::int64_t>(signers.size()) == role.threshold)) {
      continue;
    }
    auto signer = unlocked(*key);
    if (signer) {
      signers.push_back(std::move(*signer));
    } else {
      why = signer.error();
    }
  }
  if (static_cast<std::int64_t>(signers.size()) < role.threshold) {
    return why;
  }
  return signers;
}

Result<std::string> KeyRing::passphrase_for(const std::string& role) {
  const Voice voice = passphrases_.voice;
  if (is_online(role) && !passphrases_.online.empty()) {
    return passphrases_.online;
  }
  if (!passphrases_.known.empty()) {
    return passphrases_.known.front();
  }
  if (!passphrases_.ask) {
    return kiosk::base::invalid(say({kNeedsPassphrase}, voice));
  }
  const std::string first = TRY(passphrases_.ask(say({kNewKeys}, voice), voice));
  const std::string second = TRY(passphrases_.ask(say({kOnceMore}, voice), voice));
  if (first != second) {
    return kiosk::base::invalid(say({kDiffer}, voice));
  }
  passphrases_.known.push_back(first);
  return first;
}

Result<KeyFile> KeyRing::make(const std::string& name, const std::string& role,
                              const std::string& created, const KdfCost& cost) {
  const std::string passphrase = TRY(passphrase_for(role));
  if (passphrase.size() < kShortestPassphrase) {
    return kiosk::base::invalid(
        say({kTooShort, {std::to_string(kShortestPassphrase)}}, passphrases_.voice));
  }
  KeyFile key = TRY(new_key(name, role, created, passphrase, cost));
  key.path = home() + "/" + name + kKeyFileEnd;
  open_.emplace(key.id, TRY(unlock(key, passphrase, passphrases_.voice)));
  keys_.push_back(key);
  return key;
}

Result<void> KeyRing::keep(const KeyFile& key) {
  return write_key_file(*files_, home(), key, passphrases_.voice);
}

}  // namespace townhall
