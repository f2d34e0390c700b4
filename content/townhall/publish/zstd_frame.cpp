#include "content/townhall/publish/zstd_frame.h"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <memory>

#include "kiosk/sync/unpack.h"

namespace townhall {
namespace {

namespace sync = kiosk::sync;
using kiosk::base::Result;

constexpr int kLeastWindowBits = 10;
constexpr std::size_t kMiB = 1'048'576;
// From here on long matches are looked for in a table of their own.
constexpr std::size_t kLongMatches = 16 * kMiB;

struct FreeCompressor {
  void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
};

struct FreeDecompressor {
  void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
};

// So wide that all of the new bytes can be seen from their end; old ones can be in any case.
int window_bits(std::size_t length) {
  const int bits = static_cast<int>(std::bit_width(length == 0 ? 0 : length - 1));
  return std::clamp(bits, kLeastWindowBits, sync::kWindowBits);
}

}  // namespace

int level_for(std::size_t size) {
  if (size <= 16 * kMiB) {
    return 19;
  }
  return size <= 64 * kMiB ? 12 : 9;
}

Result<std::string> compressed(std::string_view bytes, std::string_view before, int level) {
  const std::unique_ptr<ZSTD_CCtx, FreeCompressor> context(ZSTD_createCCtx());
  const std::size_t reach = bytes.size() + before.size();
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, level);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, window_bits(bytes.size()));
  if (reach >= kLongMatches) {
    ZSTD_CCtx_setParameter(context.get(), ZSTD_c_enableLongDistanceMatching, 1);
  }
  if (!before.empty()) {
    ZSTD_CCtx_refPrefix(context.get(), before.data(), before.size());
  }
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size) != 0) {
    return kiosk::base::io_error(std::string("Cannot pack the content: ") +
                                 ZSTD_getErrorName(size) + "; free memory and publish again.");
  }
  frame.resize(size);
  frame.shrink_to_fit();
  return frame;
}

Result<std::string> packed(std::string_view bytes) {
  return compressed(bytes, "", level_for(bytes.size()));
}

Result<std::string> unpacked(std::string_view frame, std::uint64_t length) {
  const std::unique_ptr<ZSTD_DCtx, FreeDecompressor> context(ZSTD_createDCtx());
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, sync::kWindowBits);
  std::string bytes(length, '\0');
  const std::size_t size =
      ZSTD_decompressDCtx(context.get(), bytes.data(), bytes.size(), frame.data(), frame.size());
  if (ZSTD_isError(size) != 0 || size != length) {
    return kiosk::base::corrupt(
        std::string("A packed file is damaged (") +
        (ZSTD_isError(size) != 0 ? ZSTD_getErrorName(size) : "it is too short") +
        "); restore it from a copy.");
  }
  return bytes;
}

}  // namespace townhall
