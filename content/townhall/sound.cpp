#include "content/townhall/sound.h"

#include <opusenc.h>
#include <sndfile.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "content/townhall/in_both.h"

namespace townhall {
namespace {

namespace base = kiosk::base;

constexpr sf_count_t kLongest = 120;  // seconds
constexpr int kFastestRate = 192000;  // Hz: of what studios use
constexpr int kMostChannels = 8;
constexpr opus_int32 kBitRate = 24000;  // bit/s: speech in one channel, RFC 6716 section 2.1.1

// A file in memory, as libsndfile asks for one.
struct Bytes {
  std::string data;
  sf_count_t at = 0;
};

Bytes& of(void* user) {
  return *static_cast<Bytes*>(user);
}

sf_count_t size_of(void* user) {
  return static_cast<sf_count_t>(of(user).data.size());
}

sf_count_t seek_in(sf_count_t offset, int whence, void* user) {
  const sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? of(user).at : size_of(user);
  of(user).at = std::clamp<sf_count_t>(from + offset, 0, size_of(user));
  return of(user).at;
}

sf_count_t read_from(void* into, sf_count_t count, void* user) {
  const sf_count_t here = std::clamp<sf_count_t>(count, 0, size_of(user) - of(user).at);
  std::memcpy(into, of(user).data.data() + of(user).at, static_cast<std::size_t>(here));
  of(user).at += here;
  return here;
}

sf_count_t write_to(const void* from, sf_count_t count, void* user) {
  Bytes& bytes = of(user);
  const std::size_t end = static_cast<std::size_t>(bytes.at + count);
  bytes.data.resize(std::max(bytes.data.size(), end));
  std::memcpy(bytes.data.data() + bytes.at, from, static_cast<std::size_t>(count));
  bytes.at += count;
  return count;
}

sf_count_t tell_in(void* user) {
  return of(user).at;
}

SF_VIRTUAL_IO in_memory{size_of, seek_in, read_from, write_to, tell_in};

using File = std::unique_ptr<SNDFILE, decltype(&sf_close)>;

// Of the recording {1}; {2} are the words of libsndfile.
constexpr Phrase kNoSound = {
    "Die Aufnahme {1} ist keine Tondatei ({2}); nehmen Sie einen Satz als WAV oder Ogg auf.",
    "The recording {1} is no sound file ({2}); record one sentence as WAV or Ogg."};
constexpr Phrase kUnusual = {
    "Die Aufnahme {1} hat eine ungewöhnliche Abtastrate oder Zahl von Kanälen; nehmen Sie einen "
    "Satz als WAV oder Ogg auf.",
    "The recording {1} has an unusual number of samples a second or channels; record one sentence "
    "as WAV or Ogg."};
constexpr Phrase kTooLong = {
    "Die Aufnahme {1} ist länger als zwei Minuten; nehmen Sie nur einen Satz auf.",
    "The recording {1} is longer than two minutes; record one sentence alone."};
constexpr Phrase kSilent = {
    "In der Aufnahme {1} ist kein Ton; nehmen Sie den Satz noch einmal auf.",
    "The recording {1} has no sound in it; record the sentence again."};
constexpr Phrase kNoWav = {"Der Ton lässt sich nicht als WAV schreiben; nehmen Sie einen anderen.",
                           "The sound cannot be written as WAV; choose another sound."};
constexpr Phrase kNoOpus = {
    "Der Ton lässt sich nicht als Ogg Opus schreiben; nehmen Sie ihn noch einmal auf.",
    "The sound cannot be written as Ogg Opus; record it again."};

std::int16_t mixed(const short* frame, int channels) {
  int sum = 0;
  for (int i = 0; i < channels; ++i) {
    sum += frame[i];
  }
  return static_cast<std::int16_t>(sum / channels);
}

}  // namespace

base::Result<SoundWave> read_sound(std::string_view bytes, const std::string& name) {
  Bytes memory{std::string(bytes)};
  SF_INFO info{};
  const File file(sf_open_virtual(&in_memory, SFM_READ, &info, &memory), sf_close);
  if (file == nullptr) {
    return in_both({kNoSound, {name, sf_strerror(nullptr)}});
  }
  if (info.samplerate <= 0 || info.samplerate > kFastestRate || info.channels <= 0 ||
      info.channels > kMostChannels) {
    return in_both({kUnusual, {name}});
  }
  SoundWave wave{info.samplerate, {}};
  const auto channels = static_cast<std::size_t>(info.channels);
  std::vector<short> frames(4096 * channels);
  while (const sf_count_t count = sf_readf_short(file.get(), frames.data(), 4096)) {
    for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i) {
      wave.samples.push_back(mixed(frames.data() + i * channels, info.channels));
    }
    if (static_cast<sf_count_t>(wave.samples.size()) > kLongest * info.samplerate) {
      return in_both({kTooLong, {name}});
    }
  }
  return wave.samples.empty() ? base::Result<SoundWave>(in_both({kSilent, {name}}))
                              : base::Result<SoundWave>(std::move(wave));
}

base::Result<std::string> wav_of(const SoundWave& wave) {
  Bytes memory;
  SF_INFO info{};
  info.samplerate = wave.rate;
  info.channels = 1;
  info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
  File file(sf_open_virtual(&in_memory, SFM_WRITE, &info, &memory), sf_close);
  const auto count = static_cast<sf_count_t>(wave.samples.size());
  if (file == nullptr || sf_writef_short(file.get(), wave.samples.data(), count) != count) {
    return in_both({kNoWav}, base::ErrorKind::Io);
  }
  file.reset();  // writes the sizes into the head
  return std::move(memory.data);
}

base::Result<std::string> ogg_opus_of(const SoundWave& wave, std::int32_t serial) {
  std::string bytes;
  const OpusEncCallbacks callbacks{[](void* into, const unsigned char* data, opus_int32 size) {
                                     static_cast<std::string*>(into)->append(
                                         reinterpret_cast<const char*>(data),
                                         static_cast<std::size_t>(size));
                                     return 0;
                                   },
                                   [](void*) { return 0; }};
  const std::unique_ptr<OggOpusComments, decltype(&ope_comments_destroy)> comments(
      ope_comments_create(), ope_comments_destroy);
  int fault = 0;
  const std::unique_ptr<OggOpusEnc, decltype(&ope_encoder_destroy)> encoder(
      ope_encoder_create_callbacks(&callbacks, &bytes, comments.get(), wave.rate, 1, 0, &fault),
      ope_encoder_destroy);
  if (encoder == nullptr || ope_encoder_ctl(encoder.get(), OPE_SET_SERIALNO(serial)) != OPE_OK ||
      ope_encoder_ctl(encoder.get(), OPUS_SET_BITRATE(kBitRate)) != OPE_OK ||
      ope_encoder_write(encoder.get(), wave.samples.data(),
                        static_cast<int>(wave.samples.size())) != OPE_OK ||
      ope_encoder_drain(encoder.get()) != OPE_OK) {
    return in_both({kNoOpus}, base::ErrorKind::Io);
  }
  return bytes;
}

}  // namespace townhall
