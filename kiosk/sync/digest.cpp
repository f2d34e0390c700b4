#include "kiosk/sync/digest.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>

namespace kiosk::sync {
namespace {

constexpr std::string_view kDigits = "0123456789abcdef";
constexpr std::size_t kPiece = 262'144;

struct FreeDigest {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

const EVP_MD* algorithm(const std::string& name) {
  if (name == "sha256") {
    return EVP_sha256();
  }
  if (name == "sha384") {
    return EVP_sha384();
  }
  return name == "sha512" ? EVP_sha512() : nullptr;
}

std::string to_hex(std::string_view bytes) {
  std::string hex;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 15U];
  }
  return hex;
}

}  // namespace

struct HashCheck::Running {
  std::unique_ptr<EVP_MD_CTX, FreeDigest> context;
  std::string wanted;
};

HashCheck::HashCheck(const Hashes& wanted) {
  for (const auto& [name, hex] : wanted) {
    const EVP_MD* method = algorithm(name);
    if (method == nullptr) {
      continue;
    }
    std::unique_ptr<EVP_MD_CTX, FreeDigest> context(EVP_MD_CTX_new());
    // Fails only without memory.
    const int done = EVP_DigestInit_ex(context.get(), method, nullptr);
    assert(done == 1);
    static_cast<void>(done);
    running_.push_back({std::move(context), hex});
  }
}

HashCheck::~HashCheck() = default;
HashCheck::HashCheck(HashCheck&&) noexcept = default;

void HashCheck::add(std::string_view bytes) {
  for (const Running& one : running_) {
    EVP_DigestUpdate(one.context.get(), bytes.data(), bytes.size());
  }
}

bool HashCheck::agrees() {
  bool all = !running_.empty();
  for (const Running& one : running_) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned int size = 0;
    const bool done = EVP_DigestFinal_ex(one.context.get(), out.data(), &size) == 1;
    all = all && done && to_hex({reinterpret_cast<const char*>(out.data()), size}) == one.wanted;
  }
  return all;
}

bool hashes_agree(std::string_view bytes, const Hashes& wanted) {
  HashCheck check(wanted);
  check.add(bytes);
  return check.agrees();
}

Outcome<bool> file_agrees(const base::FileReader& files, const std::string& path,
                          std::uint64_t length, const Hashes& wanted) {
  const auto size = files.size(path);
  if (!size) {
    const bool absent = size.error().kind == base::ErrorKind::NotFound;
    return absent ? Outcome<bool>(false)
                  : Outcome<bool>(Failure{Reason::Disk, size.error().message});
  }
  if (*size != length) {
    return false;
  }
  HashCheck check(wanted);
  std::uint64_t at = 0;
  while (at < length) {
    const std::string piece = TRY(disk(files.read_part(path, at, kPiece)));
    if (piece.empty()) {
      return false;  // became shorter meanwhile
    }
    check.add(piece);
    at += piece.size();
  }
  return check.agrees();
}

std::string sha256_hex(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
  unsigned int size = 0;
  const int done = EVP_Digest(bytes.data(), bytes.size(), out.data(), &size, EVP_sha256(), nullptr);
  assert(done == 1);
  static_cast<void>(done);
  return to_hex({reinterpret_cast<const char*>(out.data()), size});
}

std::optional<std::string> from_hex(std::string_view hex) {
  std::string bytes;
  for (size_t i = 0; i + 1 < hex.size(); i += 2) {
    const size_t high = kDigits.find(hex[i]);
    const size_t low = kDigits.find(hex[i + 1]);
    if (high == std::string_view::npos || low == std::string_view::npos) {
      return std::nullopt;
    }
    bytes += static_cast<char>(high * 16 + low);
  }
  return hex.size() % 2 == 0 ? std::optional<std::string>(std::move(bytes)) : std::nullopt;
}

}  // namespace kiosk::sync
