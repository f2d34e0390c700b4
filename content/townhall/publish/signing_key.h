#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/sync/json.h"
#include "kiosk/sync/key.h"

struct evp_pkey_st;

namespace townhall {

// A private ed25519 key. The same message gives the same signature.
class SigningKey {
 public:
  // `seed`: 32 random bytes, the private key of RFC 8032. Invalid for another length.
  static kiosk::base::Result<SigningKey> from_seed(std::string_view seed);

  const kiosk::sync::PublicKey& public_key() const { return public_key_; }

  // SHA-256 of the public part in canonical JSON, hex: how other TUF tools make it too.
  const std::string& id() const { return id_; }

  std::string sign(std::string_view message) const;  // hex

 private:
  SigningKey() = default;

  std::shared_ptr<evp_pkey_st> key_;
  kiosk::sync::PublicKey public_key_;
  std::string id_;
};

// As metadata writes it.
kiosk::sync::JsonObject key_json(const kiosk::sync::PublicKey& key);

std::string key_id(const kiosk::sync::PublicKey& key);

}  // namespace townhall
