#pragma once
#include <string>
#include <vector>

#include "kiosk/app/kiosk.h"
#include "kiosk/base/result.h"

namespace kiosk::app {

// One line of a journey: what a visitor does, or how long nothing happens.
struct JourneyStep {
  enum class Kind { Tap, Key, Type, Wait, Touch, Drag };

  Kind kind = Kind::Tap;
  std::string node = {};     // Tap: the node's id, or "name:" and its accessible name
  std::string letters = {};  // Type: on a real keyboard
  app::Key key = Key::Next;  // Key
  int times = 1;             // Key
  base::Monotonic wait{0};   // Wait
  ui::Point at = {};         // Touch, Drag: px
  int by_px = 0;             // Drag
  int line = 0;              // in the file, for errors
};

// A recorded visit. Text, one step a line, '#' begins a comment:
//   tap topic/wohnen        tap name:Wohngeld beantragen       key next 3       key activate
//   type Wohng
//   wait 61s                touch 540 900                      drag 540 1200 -400
struct Journey {
  std::vector<JourneyStep> steps;
};

// Refuses the whole journey at its first bad line, by its number.
base::Result<Journey> parse_journey(const std::string& text);

// Carries out one step on a kiosk whose clock is `clock`. NotFound if there is nothing of that name
// to tap; the sentence lists what there is.
base::Result<void> carry_out(const JourneyStep& step, Kiosk& kiosk, base::VirtualClock& clock);

}  // namespace kiosk::app
