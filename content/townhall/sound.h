#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"

// Recordings as editors have them, and as kiosks play them. Errors are in both languages
// (in_both.h).
namespace townhall {

// At most two minutes, as the kiosk allows for a clip.
struct SoundWave {
  int rate = 0;                       // Hz
  std::vector<std::int16_t> samples;  // mono
};

// WAV, Ogg Opus, Ogg Vorbis, FLAC and what else libsndfile reads; several channels are mixed into
// one. Invalid for what is no sound, is empty, or is longer than two minutes. `name` is for the
// sentence of the error.
kiosk::base::Result<SoundWave> read_sound(std::string_view bytes, const std::string& name);

// The bytes of a WAV file, 16 bit.
kiosk::base::Result<std::string> wav_of(const SoundWave& wave);

// The bytes of an Ogg Opus file of about 24 kbit/s. The same sound and `serial` give the same
// bytes.
kiosk::base::Result<std::string> ogg_opus_of(const SoundWave& wave, std::int32_t serial);

}  // namespace townhall
