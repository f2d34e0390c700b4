#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "content/townhall/phrase.h"
#include "kiosk/base/result.h"

namespace townhall {

// What one try of a passphrase costs. The defaults are RFC 9106, section 4, second choice.
struct KdfCost {
  std::uint32_t memory_kib = 65'536;
  std::uint32_t passes = 3;
  std::uint32_t lanes = 4;
};

// A secret that a passphrase opens: argon2id makes the key, AES-256-GCM encrypts.
struct Sealed {
  KdfCost cost;
  std::string salt;   // 16 bytes
  std::string nonce;  // 12 bytes
  std::string bytes;  // the encrypted secret and its tag of 16 bytes
};

// `context` is bound to it: with another one it does not open.
kiosk::base::Result<Sealed> seal(std::string_view secret, std::string_view passphrase,
                                 std::string_view context, const KdfCost& cost);

// Invalid for a wrong passphrase, and for bytes that were changed: the two cannot be told apart.
kiosk::base::Result<std::string> unseal(const Sealed& sealed, std::string_view passphrase,
                                        std::string_view context, Voice voice = Voice::English);

// Bytes that nobody can guess.
kiosk::base::Result<std::string> random_bytes(std::size_t count);

// Overwrites a secret before its memory is given back.
void wipe(std::string& secret);

}  // namespace townhall
