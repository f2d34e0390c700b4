#pragma once
#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "kiosk/app/kiosk.h"
#include "kiosk/base/clock.h"

namespace test_support {

// A screen and which page of it.
using Place = std::pair<std::string, int>;

inline Place place_of(const kiosk::app::State& state) {
  return {to_string(state.stop().route), state.stop().page};
}

// Somebody who can be put anywhere, and then uses the kiosk.
class Visitor {
 public:
  Visitor(kiosk::app::Kiosk& kiosk, kiosk::base::VirtualClock& clock)
      : kiosk_(kiosk), clock_(clock) {}

  kiosk::app::Kiosk& kiosk() { return kiosk_; }

  kiosk::base::Monotonic now() const { return clock_.now(); }

  // As if a visitor had gone there from home, by sight.
  void be_at(const Place& place) {
    namespace app = kiosk::app;
    app::State state;
    state.lang = "de";
    state.way = {app::stop_at({app::ScreenName::Home, ""})};
    const auto parsed = app::parse_stop(place.first);
    EXPECT_TRUE(parsed) << place.first;
    if (parsed && !(parsed->route == state.stop().route)) {
      state.way.push_back(*parsed);
    }
    state.stop().page = place.second;
    clock_.advance(std::chrono::seconds(1));
    state.last_activity = clock_.now();
    kiosk_.set_state(state);
  }

  void press(kiosk::app::Key key) {
    clock_.advance(std::chrono::milliseconds(300));
    kiosk_.key(key);
  }

  void tap(kiosk::ui::Point at) {
    clock_.advance(std::chrono::seconds(1));
    kiosk_.touch({kiosk::app::Contact::Down, 1, at});
    kiosk_.touch({kiosk::app::Contact::Up, 1, at});
  }

  void wait(kiosk::base::Monotonic time) {
    clock_.advance(time);
    kiosk_.tick();
  }

 private:
  kiosk::app::Kiosk& kiosk_;
  kiosk::base::VirtualClock& clock_;
};

}  // namespace test_support
