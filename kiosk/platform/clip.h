#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::platform {

inline constexpr int kClipRate = 48000;        // Hz: what Opus is decoded to, whatever was recorded
inline constexpr int kLongestClip = 120;       // seconds: no sentence takes longer
inline constexpr size_t kMostClip = 4U << 20;  // bytes of the file: two minutes at 256 kbit/s

// A recorded sentence in memory.
struct Clip {
  int rate = kClipRate;               // Hz
  std::vector<std::int16_t> samples;  // mono

  bool operator==(const Clip&) const = default;
};

// An Ogg Opus file (RFC 7845) as sound; several channels are mixed into one. Corrupt, in one
// sentence, for what is no such file, is cut short or damaged, has no sound in it, or is longer
// than kLongestClip; the memory it takes is bounded by that whatever the bytes say.
base::Result<Clip> decode_clip(std::string_view bytes);

}  // namespace kiosk::platform
