#include "kiosk/sync/unpack.h"

#include <zstd.h>

#include <memory>

#include "kiosk/sync/digest.h"

namespace kiosk::sync {
namespace {

constexpr std::size_t kPiece = 1'048'576;

class Unpacking {
 public:
  Unpacking(base::Files& files, const Packed& packed)
      : files_(files), packed_(packed), context_(ZSTD_createDCtx(), ZSTD_freeDCtx) {}

  Outcome<void> run() {
    CHECK_OK(prepare());
    std::uint64_t at = 0;
    for (;;) {
      const std::string input = TRY(disk(files_.read_part(packed_.from, at, kPiece)));
      if (input.empty()) {
        break;
      }
      at += input.size();
      CHECK_OK(take(input));
    }
    if (!done_) {
      return damaged("ends too early");
    }
    return finish();
  }

 private:
  Outcome<void> prepare() {
    CHECK_OK(disk(files_.remove(packed_.to)));
    CHECK_OK(disk(files_.append(packed_.to, "")));
    if (ZSTD_isError(ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, kWindowBits))) {
      return damaged("cannot be unpacked by this version of zstd");
    }
    if (packed_.base.empty()) {
      return {};
    }
    base_ = TRY(disk(files_.read(packed_.base)));
    const auto code = ZSTD_DCtx_refPrefix(context_.get(), base_.data(), base_.size());
    return ZSTD_isError(code) ? damaged(ZSTD_getErrorName(code)) : Outcome<void>();
  }

  Outcome<void> take(const std::string& input) {
    ZSTD_inBuffer in{input.data(), input.size(), 0};
    while (in.pos < in.size) {
      if (done_) {
        return damaged("goes on after its end");
      }
      ZSTD_outBuffer out{buffer_.data(), buffer_.size(), 0};
      const std::size_t left = ZSTD_decompressStream(context_.get(), &out, &in);
      if (ZSTD_isError(left) != 0) {
        return damaged(ZSTD_getErrorName(left));
      }
      done_ = left == 0;
      CHECK_OK(put({buffer_.data(), out.pos}));
    }
    return {};
  }

  Outcome<void> put(std::string_view bytes) {
    if (bytes.size() > packed_.length - written_) {
      return failure(Reason::TooLarge, "The file " + packed_.from + " unpacks to more than signed");
    }
    written_ += bytes.size();
    hash_.add(bytes);
    return bytes.empty() ? Outcome<void>() : disk(files_.append(packed_.to, std::string(bytes)));
  }

  Outcome<void> finish() {
    if (written_ != packed_.length) {
      return failure(Reason::WrongLength,
                     "The file " + packed_.from + " unpacks to less than signed");
    }
    if (!hash_.agrees()) {
      return failure(Reason::WrongHash,
                     "The file " + packed_.from + " does not unpack to what was signed");
    }
    return disk(files_.flush(packed_.to));
  }

  Failure damaged(const std::string& how) const {
    return failure(Reason::Malformed,
                   "The zstd file " + packed_.from + " is damaged (" + how + ")");
  }

  base::Files& files_;
  const Packed& packed_;
  std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context_;
  std::string base_;
  std::string buffer_ = std::string(kPiece, '\0');
  HashCheck hash_{Hashes{{"sha256", packed_.sha256}}};
  std::uint64_t written_ = 0;
  bool done_ = false;
};

}  // namespace

Outcome<void> unpack(base::Files& files, const Packed& packed) {
  auto unpacked = Unpacking(files, packed).run();
  if (!unpacked) {
    // The failure that counts is the first one.
    static_cast<void>(files.remove(packed.to).has_value());
  }
  return unpacked;
}

}  // namespace kiosk::sync
