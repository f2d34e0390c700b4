#pragma once
#include <memory>
#include <string>

#include "kiosk/sync/json.h"
#include "kiosk/sync/key.h"

struct evp_pkey_st;

namespace kiosk::sync {

// A key pair of a repository in a test.
class TestKey {
 public:
  enum class Kind { Ed25519, Ecdsa, Rsa };

  // The `number`-th key of a kind. Made when first asked for; the same within one run.
  static const TestKey& of(Kind kind, int number);

  const std::string& id() const { return id_; }

  const PublicKey& public_key() const { return public_key_; }

  // As metadata writes it.
  Json json() const;

  std::string sign(const std::string& message) const;  // hex

 private:
  explicit TestKey(Kind kind);

  Kind kind_;
  std::shared_ptr<evp_pkey_st> key_;
  PublicKey public_key_;
  std::string id_;
};

}  // namespace kiosk::sync
