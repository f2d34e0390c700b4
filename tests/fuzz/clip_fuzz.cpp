#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/platform/clip.h"

// A clip is refused or as long as it may be, whatever its bytes are.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(data, data + size);
  const auto clip = kiosk::platform::decode_clip(bytes);
  const std::size_t most = std::size_t{kiosk::platform::kLongestClip} * kiosk::platform::kClipRate;
  if (clip && (clip->samples.empty() || clip->samples.size() > most)) {
    std::abort();
  }
  return 0;
}
