#include "tests/sync/test_key.h"

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <map>

#include "kiosk/base/hex.h"
#include "kiosk/sync/digest.h"

namespace kiosk::sync {
namespace {

std::shared_ptr<EVP_PKEY> make(TestKey::Kind kind) {
  EVP_PKEY* key = nullptr;
  if (kind == TestKey::Kind::Ed25519) {
    key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
  } else if (kind == TestKey::Kind::Ecdsa) {
    key = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
  } else {
    key = EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t{2048});
  }
  return {key, EVP_PKEY_free};
}

std::string pem_of(EVP_PKEY* key) {
  BIO* bio = BIO_new(BIO_s_mem());
  PEM_write_bio_PUBKEY(bio, key);
  char* data = nullptr;
  const long size = BIO_get_mem_data(bio, &data);
  std::string pem(data, static_cast<size_t>(size));
  BIO_free(bio);
  return pem;
}

PublicKey public_part(TestKey::Kind kind, EVP_PKEY* key) {
  if (kind == TestKey::Kind::Ed25519) {
    std::string raw(32, '\0');
    size_t size = raw.size();
    EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(raw.data()), &size);
    return {"ed25519", "ed25519", base::to_hex(raw)};
  }
  return kind == TestKey::Kind::Ecdsa ? PublicKey{"ecdsa", "ecdsa-sha2-nistp256", pem_of(key)}
                                      : PublicKey{"rsa", "rsassa-pss-sha256", pem_of(key)};
}

}  // namespace

TestKey::TestKey(Kind kind)
    : kind_(kind), key_(make(kind)), public_key_(public_part(kind, key_.get())) {
  id_ = sha256_hex(canonical_json(json()).value());
}

const TestKey& TestKey::of(Kind kind, int number) {
  static std::map<std::pair<Kind, int>, TestKey> keys;
  const auto found = keys.find({kind, number});
  return found != keys.end() ? found->second
                             : keys.emplace(std::pair(kind, number), TestKey(kind)).first->second;
}

Json TestKey::json() const {
  const Json keyval(JsonObject{{"public", Json(public_key_.value)}});
  return Json(JsonObject{{"keytype", Json(public_key_.type)},
                         {"scheme", Json(public_key_.scheme)},
                         {"keyval", keyval}});
}

std::string TestKey::sign(const std::string& message) const {
  const std::shared_ptr<EVP_MD_CTX> context(EVP_MD_CTX_new(), EVP_MD_CTX_free);
  EVP_PKEY_CTX* details = nullptr;
  const EVP_MD* digest = kind_ == Kind::Ed25519 ? nullptr : EVP_sha256();
  EVP_DigestSignInit(context.get(), &details, digest, nullptr, key_.get());
  if (kind_ == Kind::Rsa) {
    EVP_PKEY_CTX_set_rsa_padding(details, RSA_PKCS1_PSS_PADDING);
    EVP_PKEY_CTX_set_rsa_pss_saltlen(details, RSA_PSS_SALTLEN_DIGEST);
  }
  const auto* bytes = reinterpret_cast<const unsigned char*>(message.data());
  size_t size = 0;
  EVP_DigestSign(context.get(), nullptr, &size, bytes, message.size());
  std::string signature(size, '\0');
  EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes,
                 message.size());
  signature.resize(size);
  return base::to_hex(signature);
}

}  // namespace kiosk::sync
