#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "kiosk/app/announce.h"
#include "kiosk/ui/hit_test.h"
#include "tests/support/screen_stage.h"

// Whoever comes to a kiosk, by whatever way they use it, finds the same screens: a breadth-first
// walk from the first one.
namespace kiosk::app {
namespace {

using test_support::Stage;

// A screen and which page of it.
using Place = std::pair<std::string, int>;

Place place_of(const State& state) {
  return {to_string(state.stop().route), state.stop().page};
}

struct Person {
  Person() { stage.give_voice(); }

  app::Kiosk& kiosk() { return stage.kiosk(); }

  void be_at(const Place& place, const std::function<void()>& begin) {
    stage.go(place.first);
    State state = kiosk().state();
    state.stop().page = place.second;
    kiosk().set_state(state);
    stage.advance(std::chrono::seconds(1));
    begin();
  }

  void press(Key key) {
    stage.advance(std::chrono::milliseconds(300));
    kiosk().key(key);
  }

  void tap(ui::Point at) {
    stage.advance(std::chrono::seconds(1));
    kiosk().touch({Contact::Down, 1, at});
    kiosk().touch({Contact::Up, 1, at});
  }

  Stage stage;
};

// All places that can be come to from one.
using Doors = std::function<std::set<Place>(Person&, const Place&)>;

// Pages are walked, and not compared: a strip of words leaves less room for them.
std::set<std::string> walk(const Doors& doors) {
  Person person;
  std::set<Place> found{{"home", 0}};
  std::vector<Place> next(found.begin(), found.end());
  for (std::size_t i = 0; i < next.size() && i < 500; ++i) {
    for (const Place& place : doors(person, Place(next[i]))) {
      const bool is_visit = place.first != "attract";
      if (found.insert(place).second && is_visit) {
        next.push_back(place);
      }
    }
  }
  EXPECT_LT(next.size(), 500U);
  std::set<std::string> routes;
  for (const Place& place : found) {
    routes.insert(place.first);
  }
  return routes;
}

ui::Point middle_of(const ui::Rect& rect) {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

void look_only() {}

std::set<Place> by_touch(Person& person, const Place& place) {
  person.be_at(place, look_only);
  const std::vector<ui::Target> targets = person.kiosk().frame().targets;
  std::set<Place> found;
  for (const ui::Target& target : targets) {
    person.be_at(place, look_only);
    person.tap(middle_of(target.rect));
    found.insert(place_of(person.kiosk().state()));
  }
  return found;
}

// With two keys, that go on and choose.
std::set<Place> by_keys(Person& person, const Place& place, const std::function<void()>& begin) {
  std::set<Place> found;
  std::set<std::string> seen;
  person.be_at(place, begin);
  for (person.press(Key::Next); seen.insert(person.kiosk().state().focus).second;
       person.press(Key::Next)) {
    const State before = person.kiosk().state();
    person.press(Key::Activate);
    found.insert(place_of(person.kiosk().state()));
    person.kiosk().set_state(before);
  }
  return found;
}

// With one switch: each thing has its turn, and a press chooses it.
std::set<Place> by_switch(Person& person, const Place& place) {
  std::set<Place> found;
  std::set<std::string> seen;
  person.be_at(place, look_only);
  person.press(Key::Switch);
  while (seen.insert(person.kiosk().state().focus).second) {
    State before = person.kiosk().state();
    person.press(Key::Switch);
    found.insert(place_of(person.kiosk().state()));
    before.last_activity = person.stage.clock().now();  // this person is quick
    before.scanning.moved_at = before.last_activity;
    person.kiosk().set_state(before);
    person.stage.advance(Setup{}.scan_step);
    person.kiosk().tick();
  }
  return found;
}

// Everything under the finger is said once and tapped again.
std::set<Place> by_exploring(Person& person, const Place& place) {
  const auto begin = [&] {
    person.kiosk().key(Key::Listen);
    person.kiosk().key(Key::Help);  // in place of the languages, which a tap would choose
  };
  person.be_at(place, begin);
  const std::vector<ui::Target> targets = person.kiosk().frame().targets;
  std::set<Place> found;
  for (const ui::Target& target : targets) {
    person.be_at(place, begin);
    person.tap(middle_of(target.rect));
    EXPECT_EQ(person.kiosk().state().focus, target.node);
    person.tap(middle_of(target.rect));
    found.insert(place_of(person.kiosk().state()));
  }
  return found;
}

const std::set<std::string>& touched() {
  static const std::set<std::string> kRoutes = walk(by_touch);
  return kRoutes;
}

TEST(Crawl, FindsMoreThanAFewScreens) {
  EXPECT_GT(touched().size(), 10U);
  EXPECT_TRUE(touched().contains("contact/housing-desk"));
  EXPECT_TRUE(touched().contains("attract"));
}

TEST(Crawl, FindsTheSameScreensByKeys) {
  const auto doors = [](Person& person, const Place& place) {
    return by_keys(person, place, look_only);
  };
  EXPECT_EQ(walk(doors), touched());
}

TEST(Crawl, FindsTheSameScreensByKeysWithoutLooking) {
  const auto doors = [](Person& person, const Place& place) {
    return by_keys(person, place, [&] { person.kiosk().key(Key::Listen); });
  };
  EXPECT_EQ(walk(doors), touched());
}

TEST(Crawl, FindsTheSameScreensByOneSwitch) {
  EXPECT_EQ(walk(by_switch), touched());
}

TEST(Crawl, FindsTheSameScreensByExploring) {
  EXPECT_EQ(walk(by_exploring), touched());
}

}  // namespace
}  // namespace kiosk::app
