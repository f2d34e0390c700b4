#pragma once
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/app/listening.h"
#include "kiosk/app/route.h"
#include "kiosk/app/typing.h"
#include "kiosk/base/clock.h"
#include "kiosk/ui/presentation.h"

namespace kiosk::app {

// A screen on the way that led here, with what was chosen on it.
struct Stop {
  Route route;
  int page = 0;
  std::set<std::string> filters;
  Typing typing = {};

  bool operator==(const Stop&) const = default;
};

// True where what is typed goes into a field.
bool takes_text(const Route& route);

// A screen as it is when one comes to it: the search opens with its keyboard.
Stop stop_at(const Route& route);

// The same for an address, which is a route, or "search?q=" and what to search for with its bytes
// escaped as in a web address ("search?q=wohn%C3%BCng", + for a blank).
std::optional<Stop> parse_stop(const std::string& address);

// For somebody who has one switch: the focus goes on by itself, and the switch chooses.
struct Scanning {
  bool on = false;
  base::Monotonic moved_at{0};  // or the last press, or the end of what was said

  bool operator==(const Scanning&) const = default;
};

// Everything about a visit. A fresh State is the attract screen; ending a visit assigns a fresh
// State, so that nothing of a person can stay behind.
struct State {
  std::vector<Stop> way = {Stop{}};  // never empty; back() is shown
  std::string lang = "de";
  double text_size = 1.0;
  ui::ThemeName theme = ui::ThemeName::Day;
  bool low_reach = false;
  std::vector<std::string> notes;  // slugs of contact points to take away, in order of choosing
  std::string focus;               // node with the visible focus; empty while touch is used
  std::string pressed;             // node under the finger
  int drag_px = 0;
  base::Monotonic last_activity{0};  // 0 while nobody is here
  bool asks_still_there = false;
  base::Monotonic asked_at{0};
  Listening listening;
  Scanning scanning;
  bool renewed = false;  // the screen shown before is not in the new content; says so here

  const Stop& stop() const { return way.back(); }

  Stop& stop() { return way.back(); }

  bool is_visit() const { return stop().route.screen != ScreenName::Attract; }

  bool operator==(const State&) const = default;
};

// More are hardly carried in the head, and eight fit into one code that a phone reads well.
inline constexpr std::size_t kMostNotes = 8;

// How long the kiosk waits (design: idle; EN 301 549 and WCAG 2.2.1 ask for at least 20 s).
// Doubled in the large sizes and for those who listen.
base::Monotonic idle_before_question(const State& state);
base::Monotonic time_to_answer(const State& state);

// Whole seconds left to answer, rounded up, 0 if nothing is asked.
int seconds_left(const State& state, base::Monotonic now);

}  // namespace kiosk::app
