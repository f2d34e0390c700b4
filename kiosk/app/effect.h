#pragma once
#include <string>
#include <variant>
#include <vector>

#include "kiosk/base/clock.h"

namespace kiosk::app {

// What the outside shall do; returned by update, carried out by main.
struct VisitEnded {
  bool operator==(const VisitEnded&) const = default;
};

// A page was opened: counted without anything about the person.
struct PageOpened {
  std::string route;
  std::string lang;

  bool operator==(const PageOpened&) const = default;
};

// Words for one voice.
struct Say {
  std::size_t piece = 0;   // of the sentence
  std::size_t offset = 0;  // bytes of the piece's words before these: said already
  std::string lang;
  std::string voice;  // of the speech engine; empty: there is only a recording
  std::string words;
  base::Monotonic reading{0};  // without a voice: how long to show it if no recording is played
  bool unrecorded = false;     // there is none

  bool operator==(const Say&) const = default;
};

// One sentence is to be said in place of what is being said. Its words are answered by
// WordReached, its end by SentenceEnded, or it by SpeechFailed.
struct Speak {
  std::vector<Say> parts;  // the kiosk fills them in
  double rate = 1;
  int volume = 7;  // 1 to 12

  bool operator==(const Speak&) const = default;
};

// Silence, at once.
struct Hush {
  bool operator==(const Hush&) const = default;
};

using Effect = std::variant<VisitEnded, PageOpened, Speak, Hush>;

}  // namespace kiosk::app
