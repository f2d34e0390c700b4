#include "kiosk/app/explore.h"

#include <gmock/gmock.h>

#include "kiosk/ui/hit_test.h"
#include "tests/support/effects.h"
#include "tests/support/screen_stage.h"

// A finger that looks for somebody who does not.
namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using test_support::said;
using test_support::Stage;
using testing::HasSubstr;

bool has_hush(const std::vector<Effect>& effects) {
  return std::any_of(effects.begin(), effects.end(),
                     [](const Effect& effect) { return std::holds_alternative<Hush>(effect); });
}

struct Hand {
  explicit Hand(const std::string& route = "contact/housing-desk") {
    stage.give_voice();
    stage.go(route);
    stage.kiosk().key(Key::Listen);
    stage.kiosk().key(Key::Help);  // in place of the languages
  }

  app::Kiosk& kiosk() { return stage.kiosk(); }

  ui::Point place(const std::string& node) {
    const ui::Target* target = ui::target_of(kiosk().frame(), node);
    EXPECT_NE(target, nullptr) << node;
    return target == nullptr ? ui::Point{}
                             : ui::Point{target->rect.x + target->rect.width / 2,
                                         target->rect.y + target->rect.height / 2};
  }

  std::vector<Effect> touch(Contact contact, ui::Point at, std::int64_t finger = 1) {
    stage.advance(50ms);
    return kiosk().touch({contact, finger, at});
  }

  std::string tap(ui::Point at) {
    const std::string down = said(touch(Contact::Down, at));
    return down + said(touch(Contact::Up, at));
  }

  std::string route() { return to_string(kiosk().state().stop().route); }

  Stage stage;
};

// A text of the page that cannot be chosen: where it is drawn.
ui::Point place_of_text(const ui::Frame& frame, const std::string& words) {
  for (const ui::DrawCommand& command : frame.commands) {
    const auto* text = std::get_if<ui::TextCommand>(&command);
    if (text != nullptr && text->paragraph->text.find(words) != std::string::npos) {
      return {text->origin.x + 5, text->origin.y + text->paragraph->height / 2};
    }
  }
  ADD_FAILURE() << "nothing says " << words;
  return {};
}

TEST(Exploring, SaysWhatTheFingerComesUponWithoutChoosingIt) {
  Hand hand;
  EXPECT_THAT(said(hand.touch(Contact::Down, hand.place("bar/home"))), HasSubstr("Start"));
  EXPECT_THAT(said(hand.touch(Contact::Move, hand.place("bar/help"))), HasSubstr("Hilfe"));
  EXPECT_EQ(said(hand.touch(Contact::Move, hand.place("bar/help"))), "");  // still there
  EXPECT_TRUE(hand.touch(Contact::Up, hand.place("bar/help")).empty());
  EXPECT_EQ(hand.route(), "contact/housing-desk");
}

TEST(Exploring, SaysTextsThatCannotBeChosenToo) {
  Hand hand;
  const ui::Point at = place_of_text(hand.kiosk().frame(), "Wohngeldstelle");
  EXPECT_THAT(said(hand.touch(Contact::Down, at)), HasSubstr("Wohngeldstelle"));
  hand.touch(Contact::Up, at);
  hand.tap(at);
  EXPECT_EQ(hand.route(), "contact/housing-desk");
}

TEST(Exploring, ChoosesByASecondTapOnTheSameThing) {
  Hand hand;
  EXPECT_THAT(hand.tap(hand.place("bar/home")), HasSubstr("Start"));
  hand.stage.advance(20s);  // there is no hurry between the two
  hand.tap(hand.place("bar/home"));
  EXPECT_EQ(hand.route(), "home");
}

TEST(Exploring, DoesNotChooseByASecondTapElsewhere) {
  Hand hand;
  hand.tap(hand.place("bar/home"));
  EXPECT_THAT(hand.tap(hand.place("bar/help")), HasSubstr("Hilfe"));
  EXPECT_EQ(hand.route(), "contact/housing-desk");
}

TEST(Exploring, DoesNotChooseWhatAFingerOnlyRestsOn) {
  Hand hand;
  hand.tap(hand.place("bar/home"));
  const ui::Point at = hand.place("bar/home");
  EXPECT_THAT(said(hand.touch(Contact::Down, at)), HasSubstr("Start"));
  hand.stage.advance(2s);
  EXPECT_TRUE(hand.touch(Contact::Up, at).empty());
  EXPECT_EQ(hand.route(), "contact/housing-desk");
}

TEST(Exploring, FallsSilentUnderASecondFinger) {
  Hand hand;
  const ui::Point at = hand.place("bar/home");
  hand.tap(at);
  hand.touch(Contact::Down, at);
  EXPECT_TRUE(has_hush(hand.touch(Contact::Down, hand.place("bar/help"), 2)));
  EXPECT_TRUE(hand.touch(Contact::Up, at).empty());
  EXPECT_TRUE(hand.touch(Contact::Up, hand.place("bar/help"), 2).empty());
  EXPECT_EQ(hand.route(), "contact/housing-desk");
}

TEST(Exploring, EndsWithTheVisit) {
  Hand hand;
  hand.touch(Contact::Down, hand.place("bar/home"));
  hand.kiosk().set_state(State{});
  hand.touch(Contact::Up, {10, 10});
  hand.stage.go("contact/housing-desk");
  const ui::Point at = hand.place("bar/home");
  hand.touch(Contact::Down, at);
  hand.touch(Contact::Up, at);
  EXPECT_EQ(hand.route(), "home");  // one tap, as for everybody
}

struct AtTheCorner {
  AtTheCorner() {
    stage.give_voice();
    stage.kiosk().set_state(State{});
  }

  std::vector<Effect> touch(Contact contact, ui::Point at, std::int64_t finger = 1) {
    return stage.kiosk().touch({contact, finger, at});
  }

  // As the loop of the program does it.
  std::vector<Effect> wait(base::Monotonic time) {
    stage.advance(time);
    const bool due = stage.clock().now() >= stage.kiosk().next_tick();
    return due ? stage.kiosk().tick() : std::vector<Effect>{};
  }

  bool is_blind() { return stage.kiosk().state().listening.blind; }

  Stage stage;
  const ui::Point corner{20, ui::Panel{}.px.height - 20};
};

TEST(Corner, BeginsToSpeakWhenAFingerHasRestedThereForThreeSeconds) {
  AtTheCorner person;
  person.touch(Contact::Down, person.corner);
  person.wait(2900ms);
  EXPECT_FALSE(person.is_blind());
  EXPECT_LE(person.stage.kiosk().next_tick() - person.stage.clock().now(), 100ms);
  EXPECT_THAT(said(person.wait(100ms)), HasSubstr("[de] Willkommen"));
  EXPECT_TRUE(person.is_blind());
  EXPECT_EQ(person.stage.kiosk().state().pressed, "");
  EXPECT_TRUE(person.touch(Contact::Up, person.corner).empty());  // chooses nothing
}

TEST(Corner, AsksForOneFingerThatStays) {
  const ui::Point away{600, 600};
  for (const char* what : {"lifts", "slides away", "leans on it", "touches elsewhere"}) {
    AtTheCorner person;
    const bool elsewhere = std::string(what) == "touches elsewhere";
    person.touch(Contact::Down, elsewhere ? away : person.corner);
    person.wait(1s);
    if (std::string(what) == "lifts") {
      person.touch(Contact::Up, person.corner);
    } else if (std::string(what) == "slides away") {
      person.touch(Contact::Move, away);
    } else if (std::string(what) == "leans on it") {
      person.touch(Contact::Down, {60, person.corner.y}, 2);
    }
    person.wait(2500ms);
    EXPECT_FALSE(person.is_blind()) << what;
  }
}

TEST(Corner, DoesNothingOnAKioskThatCannotSpeak) {
  Stage mute;
  mute.kiosk().touch({Contact::Down, 1, {20, ui::Panel{}.px.height - 20}});
  mute.advance(3s);
  mute.kiosk().tick();
  mute.kiosk().key(Key::Listen);
  EXPECT_FALSE(mute.kiosk().state().listening.on);
}

}  // namespace
}  // namespace kiosk::app
