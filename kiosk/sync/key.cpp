#include "kiosk/sync/key.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <array>

#include "kiosk/base/hex.h"
#include "kiosk/sync/digest.h"

namespace kiosk::sync {
namespace {

// Below is too weak, above costs more time to check than any town hall's key is worth.
constexpr int kRsaBitsLeast = 2048;
constexpr int kRsaBitsMost = 8192;

// What stands before the 65 bytes of an uncompressed point in a SubjectPublicKeyInfo (RFC 5480).
constexpr std::string_view kP256Prefix = "3059301306072a8648ce3d020106082a8648ce3d030107034200";

using KeyPointer = std::shared_ptr<EVP_PKEY>;

struct FreeBio {
  void operator()(BIO* bio) const { BIO_free(bio); }
};

struct FreeContext {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

KeyPointer owned(EVP_PKEY* key) {
  ERR_clear_error();
  return key == nullptr ? nullptr : KeyPointer(key, EVP_PKEY_free);
}

// An encrypted "public key" would otherwise ask for a passphrase on the terminal.
int no_passphrase(char*, int, int, void*) {
  return -1;
}

KeyPointer from_pem(const std::string& pem) {
  const std::unique_ptr<BIO, FreeBio> bio(
      BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  return bio ? owned(PEM_read_bio_PUBKEY(bio.get(), nullptr, no_passphrase, nullptr)) : nullptr;
}

KeyPointer ed25519_key(const std::string& hex) {
  const auto raw = base::from_hex(hex);
  return raw && raw->size() == 32
             ? owned(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes_of(*raw), 32))
             : nullptr;
}

KeyPointer p256_key(const std::string& value) {
  const auto point = base::from_hex(value);
  KeyPointer key;
  if (point && point->size() == 65) {
    const std::string der = *base::from_hex(kP256Prefix) + *point;
    const unsigned char* at = bytes_of(der);
    key = owned(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
  } else {
    key = from_pem(value);
  }
  std::array<char, 32> group{};
  const bool fits = key && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_EC &&
                    EVP_PKEY_get_group_name(key.get(), group.data(), group.size(), nullptr) == 1 &&
                    std::string_view(group.data()) == "prime256v1";
  return fits ? key : nullptr;
}

KeyPointer rsa_key(const std::string& pem) {
  KeyPointer key = from_pem(pem);
  const bool fits = key && EVP_PKEY_get_base_id(key.get()) == EVP_PKEY_RSA &&
                    EVP_PKEY_get_bits(key.get()) >= kRsaBitsLeast &&
                    EVP_PKEY_get_bits(key.get()) <= kRsaBitsMost;
  return fits ? key : nullptr;
}

bool set_pss(EVP_PKEY_CTX* context) {
  return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
         EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_AUTO) == 1 &&
         EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1;
}

}  // namespace

std::optional<VerifyingKey> VerifyingKey::load(const PublicKey& key) {
  VerifyingKey loaded;
  if (key.type == "ed25519" && key.scheme == "ed25519") {
    loaded.scheme_ = Scheme::Ed25519;
    loaded.key_ = ed25519_key(key.value);
  } else if ((key.type == "ecdsa" || key.type == "ecdsa-sha2-nistp256") &&
             key.scheme == "ecdsa-sha2-nistp256") {
    loaded.scheme_ = Scheme::EcdsaP256;
    loaded.key_ = p256_key(key.value);
  } else if (key.type == "rsa" && key.scheme == "rsassa-pss-sha256") {
    loaded.scheme_ = Scheme::RsaPss;
    loaded.key_ = rsa_key(key.value);
  }
  ERR_clear_error();
  if (!loaded.key_) {
    return std::nullopt;
  }
  return loaded;
}

bool VerifyingKey::same_as(const VerifyingKey& other) const {
  return EVP_PKEY_eq(key_.get(), other.key_.get()) == 1;
}

bool VerifyingKey::verifies(std::string_view message, std::string_view signature) const {
  const std::unique_ptr<EVP_MD_CTX, FreeContext> context(EVP_MD_CTX_new());
  EVP_PKEY_CTX* details = nullptr;
  const EVP_MD* digest = scheme_ == Scheme::Ed25519 ? nullptr : EVP_sha256();
  const bool ready =
      context && EVP_DigestVerifyInit(context.get(), &details, digest, nullptr, key_.get()) == 1 &&
      (scheme_ != Scheme::RsaPss || set_pss(details));
  const bool valid = ready && EVP_DigestVerify(context.get(), bytes_of(signature), signature.size(),
                                               bytes_of(message), message.size()) == 1;
  ERR_clear_error();
  return valid;
}

}  // namespace kiosk::sync
