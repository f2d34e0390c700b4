#include "kiosk/speech/protocol.h"

#include <array>
#include <cassert>

namespace kiosk::speech {
namespace {

// The first byte of a body.
constexpr std::uint8_t kSpeak = 1;
constexpr std::uint8_t kCancel = 2;
constexpr std::uint8_t kHello = 16;
constexpr std::uint8_t kSound = 17;
constexpr std::uint8_t kWord = 18;
constexpr std::uint8_t kEnded = 19;
constexpr std::uint8_t kRefused = 20;

void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) {
    out += static_cast<char>((value >> (8 * i)) & 0xFFU);
  }
}

// Takes fields from the front of a body; remembers if one was missing.
class Fields {
 public:
  explicit Fields(std::string_view body) : rest_(body) {}

  std::uint32_t number(size_t bytes) {
    std::uint32_t value = 0;
    const std::string_view taken = take(bytes);
    for (size_t i = 0; i < taken.size(); ++i) {
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(taken[i])) << (8 * i);
    }
    return value;
  }

  std::string short_text() {
    const size_t size = number(1);
    return std::string(take(size));
  }

  std::string rest() { return std::string(take(rest_.size())); }

  // Everything was there and nothing is left.
  bool whole() const { return whole_ && rest_.empty(); }

 private:
  std::string_view take(size_t size) {
    if (size > rest_.size()) {
      whole_ = false;
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool whole_ = true;
};

struct Writer {
  std::string& out;

  void operator()(const Speak& speak) const {
    assert(speak.language.size() < 256 && speak.voice.size() < 256 &&
           speak.text.size() <= kMostText);
    put(out, static_cast<std::uint32_t>(speak.rate), 2);
    put(out, static_cast<std::uint32_t>(speak.language.size()), 1);
    out += speak.language;
    put(out, static_cast<std::uint32_t>(speak.voice.size()), 1);
    out += speak.voice;
    out += speak.text;
  }

  void operator()(const Cancel&) const {}

  void operator()(const Hello& hello) const {
    put(out, hello.version, 4);
    put(out, hello.sample_rate, 4);
  }

  void operator()(const Sound& sound) const { out += sound.samples; }

  void operator()(const Word& word) const {
    put(out, word.at_ms, 4);
    put(out, word.first, 4);
    put(out, word.last, 4);
  }

  void operator()(const Ended& ended) const { put(out, ended.cancelled ? 1 : 0, 1); }

  void operator()(const Refused& refused) const { out += refused.sentence; }
};

constexpr std::array<std::uint8_t, 7> kKinds = {kSpeak, kCancel, kHello,  kSound,
                                                kWord,  kEnded,  kRefused};

std::optional<Body> read_speak(Fields& fields) {
  Speak speak;
  speak.rate = static_cast<int>(fields.number(2));
  speak.language = fields.short_text();
  speak.voice = fields.short_text();
  speak.text = fields.rest();
  return speak.text.size() <= kMostText ? std::optional<Body>(std::move(speak)) : std::nullopt;
}

std::optional<Body> read_body(std::uint32_t kind, Fields& fields) {
  switch (kind) {
    case kSpeak:
      return read_speak(fields);
    case kCancel:
      return Cancel{};
    case kHello: {
      const std::uint32_t version = fields.number(4);
      return Hello{version, fields.number(4)};
    }
    case kSound: {
      Sound sound{fields.rest()};
      return sound.samples.size() % 2 == 0 ? std::optional<Body>(std::move(sound)) : std::nullopt;
    }
    case kWord: {
      const std::uint32_t at_ms = fields.number(4);
      const std::uint32_t first = fields.number(4);
      return Word{at_ms, first, fields.number(4)};
    }
    case kEnded: {
      const std::uint32_t cancelled = fields.number(1);
      return cancelled <= 1 ? std::optional<Body>(Ended{cancelled == 1}) : std::nullopt;
    }
    case kRefused:
      return Refused{fields.rest()};
    default:
      return std::nullopt;
  }
}

base::Error unreadable(const std::string& what) {
  return base::corrupt("The pipe of speech carries " + what +
                       "; the other side must be restarted.");
}

}  // namespace

std::string encode(const Frame& frame) {
  std::string body;
  put(body, kKinds[frame.body.index()], 1);
  put(body, frame.request, 4);
  std::visit(Writer{body}, frame.body);
  assert(body.size() <= kMostFrame);
  std::string bytes;
  put(bytes, static_cast<std::uint32_t>(body.size()), 4);
  return bytes + body;
}

base::Result<std::optional<Frame>> FrameReader::next() {
  const std::string_view left = std::string_view(buffer_).substr(at_);
  if (left.size() < kFrameHead) {
    return std::optional<Frame>();
  }
  const size_t size = Fields(left.substr(0, kFrameHead)).number(4);
  if (size < 5 || size > kMostFrame) {
    return unreadable("a frame of " + std::to_string(size) + " bytes");
  }
  if (left.size() < kFrameHead + size) {
    buffer_.erase(0, at_);
    at_ = 0;
    return std::optional<Frame>();
  }
  Fields fields(left.substr(kFrameHead, size));
  const std::uint32_t kind = fields.number(1);
  const std::uint32_t request = fields.number(4);
  auto body = read_body(kind, fields);
  if (!body || !fields.whole()) {
    return unreadable("a frame of kind " + std::to_string(kind) + " that is not as agreed");
  }
  at_ += kFrameHead + size;
  if (at_ == buffer_.size()) {
    buffer_.clear();
    at_ = 0;
  }
  return std::optional<Frame>(Frame{request, std::move(*body)});
}

}  // namespace kiosk::speech
