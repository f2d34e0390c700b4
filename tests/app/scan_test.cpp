#include <gtest/gtest.h>

#include <set>

#include "kiosk/ui/hit_test.h"
#include "tests/support/screen_stage.h"

// A kiosk for somebody who can press one switch: the focus goes on by itself.
namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using test_support::Stage;

const base::Monotonic kStep = Setup{}.scan_step;

struct Switch {
  explicit Switch(const std::string& route = "contact/housing-desk") { stage.go(route); }

  app::Kiosk& kiosk() { return stage.kiosk(); }

  const std::string& focus() { return kiosk().state().focus; }

  void press() {
    stage.advance(300ms);
    kiosk().key(Key::Switch);
  }

  // As the loop of the program does it.
  void wait(base::Monotonic time) {
    for (const base::Monotonic end = stage.clock().now() + time; stage.clock().now() < end;) {
      stage.advance(std::min(end, kiosk().next_tick()) - stage.clock().now());
      kiosk().tick();
    }
  }

  // Until that node has its turn; false if it never has.
  bool await(const std::string& node) {
    for (int i = 0; i < 200 && focus() != node; ++i) {
      wait(kStep);
    }
    return focus() == node;
  }

  Stage stage;
};

TEST(Scanning, GoesThroughAllThatCanBeChosenAndRoundAgain) {
  Switch person;
  EXPECT_EQ(person.focus(), "");
  person.press();
  std::set<std::string> seen{person.focus()};
  EXPECT_FALSE(person.focus().empty());
  const auto count = person.kiosk().frame().focus.size();
  for (std::size_t i = 1; i < count; ++i) {
    person.wait(kStep);
    EXPECT_TRUE(seen.insert(person.focus()).second) << person.focus();
  }
  const std::string first = person.kiosk().frame().focus.front();
  person.wait(kStep);
  EXPECT_EQ(person.focus(), first);
}

TEST(Scanning, ChoosesWhatHasTheFocusAndGoesOnOnTheNextScreen) {
  Switch person;
  person.press();
  ASSERT_TRUE(person.await("bar/home"));
  person.press();
  EXPECT_EQ(to_string(person.kiosk().state().stop().route), "home");
  person.wait(kStep);
  EXPECT_EQ(person.focus(), person.kiosk().frame().focus.front());
}

TEST(Scanning, GivesTheWholeStepAfterAPress) {
  Switch person;
  person.press();
  ASSERT_TRUE(person.await("bar/text-size"));
  person.wait(kStep - 100ms);
  person.press();
  const std::string focus = person.focus();
  person.wait(kStep - 100ms);
  EXPECT_EQ(person.focus(), focus);
}

TEST(Scanning, BeginsAVisit) {
  Switch person;
  person.kiosk().set_state(State{});
  person.press();
  EXPECT_TRUE(person.kiosk().state().is_visit());
  EXPECT_FALSE(person.focus().empty());
}

TEST(Scanning, EndsWithATouchOrAnotherKey) {
  for (const bool by_touch : {false, true}) {
    Switch person;
    person.press();
    if (by_touch) {
      person.kiosk().touch({Contact::Down, 1, {500, 500}});
      person.kiosk().touch({Contact::Up, 1, {500, 500}});
    } else {
      person.kiosk().key(Key::Next);
    }
    const std::string focus = person.focus();
    person.wait(10s);
    EXPECT_EQ(person.focus(), focus) << by_touch;
  }
}

TEST(Scanning, KeepsNoVisitAliveByItself) {
  Switch person;
  person.press();
  person.wait(5min);
  EXPECT_EQ(person.kiosk().state(), State{});
}

TEST(Scanning, CanAnswerWhetherSomebodyIsThere) {
  Switch person;
  person.press();
  person.wait(61s);
  ASSERT_TRUE(person.kiosk().state().asks_still_there);
  person.press();
  EXPECT_FALSE(person.kiosk().state().asks_still_there);
  person.wait(30s);
  EXPECT_TRUE(person.kiosk().state().is_visit());
}

TEST(Scanning, WaitsWhileSomethingIsSaid) {
  Switch person;
  person.stage.give_voice();
  person.stage.go("contact/housing-desk");
  person.kiosk().key(Key::Listen);
  person.kiosk().key(Key::Help);  // in place of the languages
  person.press();
  const std::string focus = person.focus();
  person.wait(20s);
  EXPECT_EQ(person.focus(), focus);
  person.kiosk().hear(SentenceEnded{});
  person.wait(kStep);
  EXPECT_NE(person.focus(), focus);
}

}  // namespace
}  // namespace kiosk::app
