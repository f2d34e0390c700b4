#include "content/townhall/publish/signing_key.h"

#include <openssl/evp.h>

#include <cassert>

#include "content/townhall/in_both.h"
#include "kiosk/base/hex.h"
#include "kiosk/sync/digest.h"

namespace townhall {
namespace {

using kiosk::base::Result;
using kiosk::sync::Json;
using kiosk::sync::JsonObject;
using kiosk::sync::PublicKey;

constexpr Phrase kNotWhole = {
    "Ein geheimer Schlüssel muss 32 Bytes haben; nehmen Sie eine Kopie seiner Datei.",
    "A private key must have 32 bytes; take a copy of its file."};

constexpr std::size_t kPublicBytes = 32;
constexpr std::size_t kSignatureBytes = 64;

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

const unsigned char* in(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

}  // namespace

JsonObject key_json(const PublicKey& key) {
  return {{"keytype", Json(key.type)},
          {"scheme", Json(key.scheme)},
          {"keyval", Json(JsonObject{{"public", Json(key.value)}})}};
}

std::string key_id(const PublicKey& key) {
  return kiosk::sync::sha256_hex(kiosk::sync::canonical_json(Json(key_json(key))).value());
}

Result<SigningKey> SigningKey::from_seed(std::string_view seed) {
  SigningKey made;
  made.key_.reset(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, in(seed), seed.size()),
                  EVP_PKEY_free);
  std::string raw(kPublicBytes, '\0');
  std::size_t size = raw.size();
  if (!made.key_ ||
      EVP_PKEY_get_raw_public_key(made.key_.get(), reinterpret_cast<unsigned char*>(raw.data()),
                                  &size) != 1) {
    return in_both({kNotWhole});
  }
  made.public_key_ = {"ed25519", "ed25519", kiosk::base::to_hex(raw)};
  made.id_ = key_id(made.public_key_);
  return made;
}

std::string SigningKey::sign(std::string_view message) const {
  const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  std::string signature(kSignatureBytes, '\0');
  std::size_t size = signature.size();
  const bool done =
      EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key_.get()) == 1 &&
      EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                     in(message), message.size()) == 1;
  // Fails only without memory.
  assert(done && size == kSignatureBytes);
  static_cast<void>(done);
  return kiosk::base::to_hex(signature);
}

}  // namespace townhall
