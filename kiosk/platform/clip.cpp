#include "kiosk/platform/clip.h"

#include <opusfile.h>

#include <array>
#include <memory>
#include <string>

namespace kiosk::platform {
namespace {

// The largest packet of Opus is 120 ms (RFC 6716, section 3.2.5); two channels.
constexpr int kPacket = kClipRate * 120 / 1000;

using File = std::unique_ptr<OggOpusFile, decltype(&op_free)>;

base::Error no_clip(const std::string& why) {
  return base::corrupt("A recording " + why +
                       "; add it again with \"wegweiser-townhall clips\", or let the voice speak.");
}

// Whether the last page (RFC 3533, section 6) is whole, the last of its stream, and nothing is
// behind it: opusfile plays a file that is cut short without a word.
bool is_whole(std::string_view bytes) {
  constexpr size_t kFlags = 5;
  constexpr size_t kSegments = 26;
  constexpr unsigned kLastPage = 4;
  const size_t page = bytes.rfind("OggS");
  if (page == std::string_view::npos || bytes.size() - page <= kSegments) {
    return false;
  }
  const auto byte = [&](size_t at) { return static_cast<unsigned char>(bytes[page + at]); };
  const size_t segments = byte(kSegments);
  size_t size = kSegments + 1 + segments;
  if (bytes.size() - page < size) {
    return false;
  }
  for (size_t i = 1; i <= segments; ++i) {
    size += byte(kSegments + i);
  }
  return bytes.size() - page == size && (byte(kFlags) & kLastPage) != 0;
}

base::Result<File> open(std::string_view bytes) {
  if (bytes.size() > kMostClip) {
    return no_clip("has more than 4 MiB");
  }
  int fault = 0;
  File file(
      op_open_memory(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), &fault),
      op_free);
  if (file == nullptr) {
    return no_clip("is no Ogg Opus file (opusfile says " + std::to_string(fault) + ")");
  }
  if (!is_whole(bytes)) {
    return no_clip("is cut short");
  }
  return file;
}

std::int16_t mixed(std::int16_t left, std::int16_t right) {
  return static_cast<std::int16_t>((left + right) / 2);
}

}  // namespace

base::Result<Clip> decode_clip(std::string_view bytes) {
  const File file = TRY(open(bytes));
  Clip clip;
  std::array<opus_int16, std::size_t{2} * kPacket> stereo;
  while (true) {
    const int count = op_read_stereo(file.get(), stereo.data(), static_cast<int>(stereo.size()));
    if (count < 0) {
      return no_clip("is damaged (opusfile says " + std::to_string(count) + ")");
    }
    if (count == 0) {
      break;
    }
    for (size_t i = 0; i < static_cast<size_t>(count); ++i) {
      clip.samples.push_back(mixed(stereo[2 * i], stereo[2 * i + 1]));
    }
    if (clip.samples.size() > static_cast<size_t>(kLongestClip) * kClipRate) {
      return no_clip("is longer than two minutes");
    }
  }
  if (clip.samples.empty()) {
    return no_clip("has no sound in it");
  }
  return clip;
}

}  // namespace kiosk::platform
