#include "kiosk/sync/signatures.h"

#include <algorithm>

#include "kiosk/base/hex.h"

namespace kiosk::sync {
namespace {

bool contains(const std::vector<std::string>& list, const std::string& one) {
  return std::find(list.begin(), list.end(), one) != list.end();
}

bool counted_already(const std::vector<VerifyingKey>& counted, const VerifyingKey& key) {
  return std::any_of(counted.begin(), counted.end(),
                     [&](const VerifyingKey& other) { return key.same_as(other); });
}

// The key of a valid signature.
std::optional<VerifyingKey> valid_key(const Envelope& envelope, const Signature& signature,
                                      const Keys& keys) {
  const auto found = keys.find(signature.key_id);
  const auto bytes = base::from_hex(signature.hex);
  if (found == keys.end() || !bytes) {
    return std::nullopt;
  }
  auto key = VerifyingKey::load(found->second);
  return key && key->verifies(envelope.signed_bytes, *bytes) ? key : std::nullopt;
}

}  // namespace

Outcome<void> check_signatures(const Envelope& envelope, const Role& role, const Keys& keys,
                               const std::string& name) {
  std::vector<VerifyingKey> counted;
  for (const Signature& signature : envelope.signatures) {
    if (!contains(role.key_ids, signature.key_id)) {
      continue;
    }
    auto key = valid_key(envelope, signature, keys);
    if (key && !counted_already(counted, *key)) {
      counted.push_back(std::move(*key));
    }
  }
  if (static_cast<std::int64_t>(counted.size()) < role.threshold) {
    return failure(Reason::BadSignature,
                   "The " + name + " metadata has " + std::to_string(counted.size()) +
                       " valid signatures of the " + std::to_string(role.threshold) + " it needs");
  }
  return {};
}

}  // namespace kiosk::sync
