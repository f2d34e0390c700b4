#pragma once
#include <string>
#include <vector>

#include "kiosk/app/state.h"
#include "kiosk/app/words.h"
#include "kiosk/directory/directory.h"

namespace kiosk::app {

// What a screen may look at, gathered once for each event. Borrowed for the call.
struct Context {
  const directory::Directory& directory;
  const State& state;
  const Words& words;
  const Words& german;
  const directory::Package& package;
  const directory::Site& site;
  const std::vector<directory::Holiday>& holidays;
  base::UnixSeconds instant{0};
  base::LocalTime now;
  // False while the clock stands before the content was made: "open now" and dates are then hidden
  // (design: say what you don't know).
  bool clock_trusted = true;
  int seconds_left = 0;  // of "still there?"

  const std::string& lang() const { return words.lang(); }
};

}  // namespace kiosk::app
