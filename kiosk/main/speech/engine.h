#pragma once
#include <functional>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/speech/protocol.h"

namespace kiosk::main {

// What comes out while a text is spoken; offsets of words count bytes of that text.
struct Sink {
  std::function<void(const speech::Sound&)> sound;
  std::function<void(const speech::Word&)> word;
  std::function<bool()> cancelled;  // asked at least every 20 ms of sound
};

// The speech engine (espeak-ng). It lives once in a process and is used by one thread.
class Engine {
 public:
  // Io if the engine or its data is not installed.
  static base::Result<Engine> open();

  std::uint32_t sample_rate() const { return sample_rate_; }

  // Speaks `request` to its end or until cancelled. Invalid, before any sound, if there is no such
  // voice, if it is one of another language, or if the text is no UTF-8.
  base::Result<void> speak(const speech::Speak& request, const Sink& sink);

 private:
  explicit Engine(std::uint32_t sample_rate) : sample_rate_(sample_rate) {}

  std::uint32_t sample_rate_;
  std::string voice_;  // the one that is set
};

}  // namespace kiosk::main
