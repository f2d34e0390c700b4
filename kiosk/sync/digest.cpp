#include "kiosk/sync/digest.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>

#include "kiosk/base/hex.h"

namespace kiosk::sync {
namespace {

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
    all = all && done &&
          base::to_hex({reinterpret_cast<const char*>(out.data()), size}) == one.wanted;
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
  return base::to_hex({reinterpret_cast<const char*>(out.data()), size});
}

}  // namespace kiosk::sync
