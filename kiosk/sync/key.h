#pragma once
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct evp_pkey_st;

namespace kiosk::sync {

// A public key as metadata writes it (TUF specification, section 4.2).
struct PublicKey {
  std::string type;    // "ed25519", "ecdsa", "ecdsa-sha2-nistp256" (its old name), "rsa"
  std::string scheme;  // "ed25519", "ecdsa-sha2-nistp256", "rsassa-pss-sha256"
  std::string value;   // hex for ed25519 (or of a point of P-256), else PEM
};

using Keys = std::map<std::string, PublicKey>;  // by key id

// A key ready to check signatures. Key types that are unknown here, or values that are no such key,
// give none: they never count towards a threshold, and do no other harm.
class VerifyingKey {
 public:
  static std::optional<VerifyingKey> load(const PublicKey& key);

  bool verifies(std::string_view message, std::string_view signature) const;

  // True for equal keys, whatever id or spelling they came with.
  bool same_as(const VerifyingKey& other) const;

 private:
  enum class Scheme { Ed25519, EcdsaP256, RsaPss };
  VerifyingKey() = default;

  std::shared_ptr<evp_pkey_st> key_;
  Scheme scheme_ = Scheme::Ed25519;
};

}  // namespace kiosk::sync
