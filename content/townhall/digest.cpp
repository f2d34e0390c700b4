#include "content/townhall/digest.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>

#include "kiosk/base/hex.h"

namespace townhall {
namespace {

std::string digest(const EVP_MD* method, std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned int size = 0;
  const int done = EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, method, nullptr);
  // Fails only without memory or without the algorithm, and then nothing can be built.
  assert(done == 1);
  static_cast<void>(done);
  return {reinterpret_cast<const char*>(out.data()), size};
}

constexpr std::string_view kDigits = "0123456789abcdef";

std::string from_uuid(std::string_view uuid) {
  std::string bytes;
  int high = -1;
  for (const char c : uuid) {
    const char lower = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::size_t digit = kDigits.find(lower);
    if (digit == std::string_view::npos) {
      continue;
    }
    if (high < 0) {
      high = static_cast<int>(digit);
    } else {
      bytes += static_cast<char>(high * 16 + static_cast<int>(digit));
      high = -1;
    }
  }
  return bytes;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  return kiosk::base::to_hex(digest(EVP_sha256(), bytes));
}

std::string text_digest(std::string_view text) {
  return sha256_hex(text).substr(0, 16);
}

std::string uuid_v5(std::string_view space, std::string_view name) {
  std::string bytes = digest(EVP_sha1(), from_uuid(space) + std::string(name)).substr(0, 16);
  bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x50);
  bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
  std::string uuid = kiosk::base::to_hex(bytes);
  for (const std::size_t at : {8U, 13U, 18U, 23U}) {
    uuid.insert(at, 1, '-');
  }
  return uuid;
}

std::int64_t entity_key(std::string_view uuid) {
  const std::string bytes = from_uuid(uuid);
  std::int64_t key = 0;
  for (std::size_t i = 0; i < 6; ++i) {
    key = key * 256 + static_cast<unsigned char>(bytes[i]);
  }
  return key / 2;
}

}  // namespace townhall
