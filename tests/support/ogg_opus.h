#pragma once
#include <opusenc.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace test_support {

// A tone of 440 Hz; mono, 48 kHz.
inline std::vector<std::int16_t> tone(double seconds) {
  std::vector<std::int16_t> samples(static_cast<size_t>(seconds * 48000));
  for (size_t i = 0; i < samples.size(); ++i) {
    samples[i] = static_cast<std::int16_t>(
        8000 * std::sin(2 * 3.14159265 * 440 * static_cast<double>(i) / 48000));
  }
  return samples;
}

// An Ogg Opus file with those samples in each of `channels` (1 or 2).
inline std::string ogg_opus(const std::vector<std::int16_t>& samples, int channels = 1) {
  std::string bytes;
  OpusEncCallbacks callbacks{[](void* into, const unsigned char* data, opus_int32 size) {
                               static_cast<std::string*>(into)->append(
                                   reinterpret_cast<const char*>(data), static_cast<size_t>(size));
                               return 0;
                             },
                             [](void*) { return 0; }};
  OggOpusComments* comments = ope_comments_create();
  OggOpusEnc* encoder =
      ope_encoder_create_callbacks(&callbacks, &bytes, comments, 48000, channels, 0, nullptr);
  std::vector<std::int16_t> woven;
  for (const std::int16_t sample : samples) {
    woven.insert(woven.end(), static_cast<size_t>(channels), sample);
  }
  ope_encoder_write(encoder, woven.data(), static_cast<int>(samples.size()));
  ope_encoder_drain(encoder);
  ope_encoder_destroy(encoder);
  ope_comments_destroy(comments);
  return bytes;
}

}  // namespace test_support
