#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "kiosk/base/result.h"

// What the kiosk and wegweiser-speech say to each other over two pipes: the kiosk writes requests
// to the helper's standard input and reads answers from its standard output. This header is the
// contract; both sides read with FrameReader.
//
// A frame is: u32 size of what follows (5 to kMostFrame) | u8 kind | u32 request | body.
// All numbers are little-endian. Bodies:
//
//   kind          to       body
//   1 Speak       helper   u16 rate in words a minute | u8 n, language | u8 n, voice | text (the
//   rest) 2 Cancel      helper   - 16 Hello      kiosk    u32 version | u32 sample rate in Hz;
//   once, first, request 0 17 Sound      kiosk    samples: i16, mono 18 Word       kiosk    u32 ms
//   from the begin of the sound | u32 first byte | u32 last byte of text 19 Ended      kiosk    u8
//   1 if cancelled, else 0 20 Refused    kiosk    one sentence for the log
//
// Each Speak is answered by any number of Sound and Word and then by exactly one Ended or Refused.
// Requests are worked one after another; more than kMostWaiting waiting are refused. A Cancel ends
// its request, running or waiting, within a millisecond; for one that is unknown or over it does
// nothing. The helper never speaks with a voice of another language than the one named: it refuses.
// A frame that is not as above ends the helper with exit code 2; the end of its input, with 0.
namespace kiosk::speech {

inline constexpr std::uint32_t kProtocolVersion = 1;
inline constexpr size_t kFrameHead = 4;
inline constexpr size_t kMostText = 1U << 20;           // bytes of text in one request
inline constexpr size_t kMostFrame = kMostText + 1024;  // bytes after the size
inline constexpr size_t kMostWaiting = 16;              // requests
inline constexpr int kSlowestRate = 80;                 // words a minute, as espeak-ng takes them
inline constexpr int kFastestRate = 450;

struct Speak {
  int rate = 175;        // words a minute, 80 to 450; 175 is the voice's own
  std::string language;  // BCP 47, at most 255 bytes
  std::string voice;     // "gmw/de", at most 255 bytes
  std::string text;      // UTF-8, at most kMostText bytes

  bool operator==(const Speak&) const = default;
};

struct Cancel {
  bool operator==(const Cancel&) const = default;
};

struct Hello {
  std::uint32_t version = kProtocolVersion;
  std::uint32_t sample_rate = 0;

  bool operator==(const Hello&) const = default;
};

struct Sound {
  std::string samples;  // an even number of bytes

  bool operator==(const Sound&) const = default;
};

struct Word {
  std::uint32_t at_ms = 0;
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  bool operator==(const Word&) const = default;
};

struct Ended {
  bool cancelled = false;

  bool operator==(const Ended&) const = default;
};

struct Refused {
  std::string sentence;

  bool operator==(const Refused&) const = default;
};

using Body = std::variant<Speak, Cancel, Hello, Sound, Word, Ended, Refused>;

struct Frame {
  std::uint32_t request = 0;
  Body body;

  bool operator==(const Frame&) const = default;
};

// The bytes of a frame. Texts that are too long are a programming error and assert.
std::string encode(const Frame& frame);

// Cuts a stream of bytes into frames. After an error it stays at that error.
class FrameReader {
 public:
  void add(std::string_view bytes) { buffer_.append(bytes); }

  // The next whole frame, nothing if bytes are missing, or why the stream cannot be read.
  base::Result<std::optional<Frame>> next();

 private:
  std::string buffer_;
  size_t at_ = 0;  // where the next frame begins
};

}  // namespace kiosk::speech
