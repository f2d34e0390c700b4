#include "kiosk/store/file_digest.h"

#include <openssl/evp.h>

#include <array>
#include <memory>

#include "kiosk/base/hex.h"

namespace kiosk::store {
namespace {

constexpr std::size_t kPiece = 1'048'576;

}  // namespace

base::Result<std::string> sha256_of(const base::FileReader& files, const std::string& path,
                                    const std::atomic<bool>& stop) {
  const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                        EVP_MD_CTX_free);
  EVP_DigestInit_ex(context.get(), EVP_sha256(), nullptr);
  for (std::uint64_t at = 0;;) {
    if (stop) {
      return base::invalid("The check of " + path + " was stopped.");
    }
    const std::string part = TRY(files.read_part(path, at, kPiece));
    if (part.empty()) {
      break;
    }
    EVP_DigestUpdate(context.get(), part.data(), part.size());
    at += part.size();
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int count = 0;
  EVP_DigestFinal_ex(context.get(), digest.data(), &count);
  return base::to_hex({reinterpret_cast<const char*>(digest.data()), count});
}

}  // namespace kiosk::store
