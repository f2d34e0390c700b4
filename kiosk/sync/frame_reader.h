#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "kiosk/base/files.h"
#include "kiosk/sync/outcome.h"

struct ZSTD_DCtx_s;

namespace kiosk::sync {

// The zstd frames of a file, one after the other, without holding any of them.
class FrameReader {
 public:
  using Take = std::function<Outcome<void>(std::string_view)>;

  // `files` must outlive it.
  FrameReader(base::FileReader& files, std::string path);

  // Unpacks the next frame, which may refer to `base`, and gives it to `take` in parts, whose
  // failure ends it. Malformed if the frame is damaged, is not there, or wants a window beyond
  // kWindowBits.
  Outcome<void> frame(std::string_view base, const Take& take);

  // Malformed if something follows.
  Outcome<void> end();

  Failure damaged(const std::string& how) const;

 private:
  struct Free {
    void operator()(ZSTD_DCtx_s* context) const;
  };

  Outcome<void> refill();

  base::FileReader& files_;
  std::string path_;
  std::unique_ptr<ZSTD_DCtx_s, Free> context_;
  std::string input_;
  std::size_t used_ = 0;  // of input_
  std::uint64_t at_ = 0;  // of the file, behind input_
  std::string buffer_;
};

}  // namespace kiosk::sync
