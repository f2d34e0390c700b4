#pragma once
#include <gtest/gtest.h>

#include <functional>
#include <set>
#include <string>
#include <vector>

#include "tests/support/visitor.h"

// The ways in which people use a kiosk, and where each of them leads.
namespace test_support {

// All places that can be come to from one.
using Doors = std::function<std::set<Place>(Visitor&, const Place&)>;

inline kiosk::ui::Point middle_of(const kiosk::ui::Rect& rect) {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

inline std::set<Place> by_touch(Visitor& visitor, const Place& place) {
  visitor.be_at(place);
  const std::vector<kiosk::ui::Target> targets = visitor.kiosk().frame().targets;
  std::set<Place> found;
  for (const kiosk::ui::Target& target : targets) {
    visitor.be_at(place);
    visitor.tap(middle_of(target.rect));
    found.insert(place_of(visitor.kiosk().state()));
  }
  return found;
}

// With two keys, that go on and choose, once one is there.
inline std::set<Place> by_two_keys(Visitor& visitor) {
  using kiosk::app::Key;
  std::set<Place> found;
  std::set<std::string> seen;
  for (visitor.press(Key::Next); seen.insert(visitor.kiosk().state().focus).second;
       visitor.press(Key::Next)) {
    const kiosk::app::State before = visitor.kiosk().state();
    visitor.press(Key::Activate);
    found.insert(place_of(visitor.kiosk().state()));
    visitor.kiosk().set_state(before);
  }
  return found;
}

inline std::set<Place> by_keys(Visitor& visitor, const Place& place) {
  visitor.be_at(place);
  return by_two_keys(visitor);
}

inline std::set<Place> by_keys_without_looking(Visitor& visitor, const Place& place) {
  visitor.be_at(place);
  visitor.kiosk().key(kiosk::app::Key::Listen);
  return by_two_keys(visitor);
}

// With one switch: each thing has its turn, and a press chooses it.
inline std::set<Place> by_switch(Visitor& visitor, const Place& place) {
  using kiosk::app::Key;
  std::set<Place> found;
  std::set<std::string> seen;
  visitor.be_at(place);
  visitor.press(Key::Switch);
  while (seen.insert(visitor.kiosk().state().focus).second) {
    kiosk::app::State before = visitor.kiosk().state();
    visitor.press(Key::Switch);
    found.insert(place_of(visitor.kiosk().state()));
    before.last_activity = visitor.now();  // this person is quick
    before.scanning.moved_at = before.last_activity;
    visitor.kiosk().set_state(before);
    visitor.wait(kiosk::app::Setup{}.scan_step);
  }
  return found;
}

// Everything under the finger is said once and tapped again.
inline std::set<Place> by_exploring(Visitor& visitor, const Place& place) {
  const auto begin = [&] {
    visitor.be_at(place);
    visitor.kiosk().key(kiosk::app::Key::Listen);
    // In place of the languages, which a tap would choose.
    visitor.kiosk().key(kiosk::app::Key::Help);
    visitor.tap({0, 0});  // from now on the screen is that of somebody with a finger
  };
  begin();
  const std::vector<kiosk::ui::Target> targets = visitor.kiosk().frame().targets;
  std::set<Place> found;
  for (const kiosk::ui::Target& target : targets) {
    begin();
    if (visitor.kiosk().state().focus != target.node) {  // else it was said already
      visitor.tap(middle_of(target.rect));
    }
    EXPECT_EQ(visitor.kiosk().state().focus, target.node) << place.first;
    visitor.tap(middle_of(target.rect));
    found.insert(place_of(visitor.kiosk().state()));
  }
  return found;
}

// The screens that can be come to from any page of one. Pages are walked, and not told: a strip of
// words leaves less room for them, so that there are more.
inline std::set<std::string> routes_from(const std::string& route, Visitor& visitor,
                                         const Doors& doors) {
  std::set<Place> found{{route, 0}};
  std::vector<Place> pages(found.begin(), found.end());
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (const Place& place : doors(visitor, Place(pages[i]))) {
      if (found.insert(place).second && place.first == route) {
        pages.push_back(place);
      }
    }
  }
  std::set<std::string> routes;
  for (const Place& place : found) {
    routes.insert(place.first);
  }
  return routes;
}

}  // namespace test_support
