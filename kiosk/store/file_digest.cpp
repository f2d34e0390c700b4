#include "kiosk/store/file_digest.h"

#include <openssl/evp.h>

#include <array>
#include <memory>

#include "kiosk/base/hex.h"

namespace kiosk::store {
namespace {

constexpr std::size_t kPiece = 1'048'576;

class Digest {
 public:
  Digest() { EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr); }

  void add(std::string_view bytes) { EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()); }

  std::string hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int count = 0;
    EVP_DigestFinal_ex(context_.get(), digest.data(), &count);
    return base::to_hex({reinterpret_cast<const char*>(digest.data()), count});
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_{EVP_MD_CTX_new(),
                                                                   EVP_MD_CTX_free};
};

}  // namespace

base::Result<std::string> sha256_of(const base::FileReader& files, const std::string& path,
                                    const std::atomic<bool>& stop) {
  Digest digest;
  for (std::uint64_t at = 0;;) {
    if (stop) {
      return base::invalid("The check of " + path + " was stopped.");
    }
    const std::string part = TRY(files.read_part(path, at, kPiece));
    if (part.empty()) {
      return digest.hex();
    }
    digest.add(part);
    at += part.size();
  }
}

std::string sha256_of(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.hex();
}

}  // namespace kiosk::store
