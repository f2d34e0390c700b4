#include "kiosk/sync/frame_reader.h"

#include <zstd.h>

#include "kiosk/sync/unpack.h"

namespace kiosk::sync {
namespace {

constexpr std::size_t kPart = 262'144;

}  // namespace

void FrameReader::Free::operator()(ZSTD_DCtx_s* context) const {
  ZSTD_freeDCtx(context);
}

FrameReader::FrameReader(base::FileReader& files, std::string path)
    : files_(files), path_(std::move(path)), context_(ZSTD_createDCtx()), buffer_(kPart, '\0') {}

Failure FrameReader::damaged(const std::string& how) const {
  return failure(Reason::Malformed, "The zstd file " + path_ + " is damaged (" + how + ")");
}

Outcome<void> FrameReader::refill() {
  if (used_ < input_.size()) {
    return {};
  }
  used_ = 0;
  input_ = TRY(disk(files_.read_part(path_, at_, kPart)));
  at_ += input_.size();
  return {};
}

Outcome<void> FrameReader::frame(std::string_view base, const Take& take) {
  ZSTD_DCtx* context = context_.get();
  std::size_t code = ZSTD_DCtx_setParameter(context, ZSTD_d_windowLogMax, kWindowBits);
  if (ZSTD_isError(code) == 0 && !base.empty()) {
    code = ZSTD_DCtx_refPrefix(context, base.data(), base.size());
  }
  if (ZSTD_isError(code) != 0) {
    return damaged(ZSTD_getErrorName(code));
  }
  for (bool full = false;;) {
    // A full buffer may leave bytes in the decoder that need no more input.
    CHECK_OK(full ? Outcome<void>() : refill());
    if (!full && input_.empty()) {
      return damaged("ends too early");
    }
    ZSTD_inBuffer in{input_.data(), input_.size(), used_};
    ZSTD_outBuffer out{buffer_.data(), buffer_.size(), 0};
    const std::size_t left = ZSTD_decompressStream(context, &out, &in);
    if (ZSTD_isError(left) != 0) {
      return damaged(ZSTD_getErrorName(left));
    }
    used_ = in.pos;
    full = out.pos == out.size;
    CHECK_OK(take({buffer_.data(), out.pos}));
    if (left == 0) {
      return {};
    }
  }
}

Outcome<void> FrameReader::end() {
  CHECK_OK(refill());
  return input_.empty() ? Outcome<void>() : damaged("goes on after its end");
}

}  // namespace kiosk::sync
