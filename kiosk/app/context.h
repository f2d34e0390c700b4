#pragma once
#include <string>
#include <vector>

#include "kiosk/app/open_now.h"
#include "kiosk/app/state.h"
#include "kiosk/app/words.h"
#include "kiosk/directory/directory.h"
#include "kiosk/directory/search.h"
#include "kiosk/ui/node.h"

namespace kiosk::app {

// All of a visit and of the moment that a screen may look at. With the content and the place of the
// kiosk, which stay as they are, it decides the description: where it is equal, so is the screen.
// Not in it is what changes under the finger (pressed, drag, focus, page); presenting adds that.
struct Seen {
  Route route;
  std::set<std::string> filters;
  Typing typing;
  bool has_way_back = false;  // another screen led here
  std::string lang = "de";
  double text_size = 1.0;
  ui::ThemeName theme = ui::ThemeName::Day;
  bool low_reach = false;
  std::vector<std::string> notes;
  bool asks_still_there = false;
  bool renewed = false;
  bool can_speak = false;   // the kiosk has voices, of whatever language
  bool can_listen = false;  // the language has a voice, and the kiosk can speak
  bool listens = false;
  Saying saying = Saying::Nothing;
  bool soundless = false;
  int seconds_left = 0;         // of "still there?"
  int seconds_to_answer = 0;    // at its start
  base::UnixSeconds minute{0};  // the moment, without its seconds: no screen shows those

  bool operator==(const Seen&) const = default;
};

Seen seen(const State& state, base::UnixSeconds instant, base::Monotonic now);

// What a screen may look at, gathered once for each description. Borrowed for the call.
struct Context {
  const directory::Directory& directory;
  const Seen& seen;
  const Words& words;
  const Words& german;
  const directory::Package& package;
  const directory::Site& site;
  const std::vector<directory::Holiday>& holidays;
  base::LocalTime now;
  // False while the clock stands before the content was made: "open now" and dates are then hidden
  // (design: say what you don't know).
  bool clock_trusted = true;
  // The town hall has not confirmed the content for long: pages that people act on say of when it
  // is.
  bool unconfirmed = false;
  directory::Search* search = nullptr;  // null: this kiosk cannot search
  OpenNow& open_now;

  const std::string& lang() const { return words.lang(); }
};

// What stands beneath every screen in one language.
struct Ground {
  directory::Package package;
  directory::Site site;
};

// A description with all that it hangs on.
struct Described {
  Seen seen;
  ui::Node screen;
};

}  // namespace kiosk::app
