#include <gmock/gmock.h>

#include "kiosk/app/announce.h"
#include "kiosk/ui/hit_test.h"
#include "tests/support/effects.h"
#include "tests/support/screen_stage.h"

// Who does not look is told of what they have: keys, a finger, or one switch.
namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using test_support::berlin;
using test_support::hushes;
using test_support::kToday;
using test_support::said;
using test_support::small_town;
using test_support::Stage;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

const ui::Point kCorner{20, ui::Panel{}.px.height - 20};

struct Guest {
  explicit Guest(Means means = Means::Fingers)
      : stage(small_town(), berlin(kToday, 600), {}, false, means) {
    stage.give_voice();
    stage.kiosk().set_state(State{});
  }

  app::Kiosk& kiosk() { return stage.kiosk(); }

  const State& state() { return kiosk().state(); }

  std::vector<Effect> touch(Contact contact, ui::Point at, std::int64_t finger = 1) {
    stage.advance(100ms);
    return kiosk().touch({contact, finger, at});
  }

  std::string tap(ui::Point at) {
    stage.advance(1s);
    const std::string down = said(touch(Contact::Down, at));
    return down + said(touch(Contact::Up, at));
  }

  std::string hold_corner() {
    touch(Contact::Down, kCorner);
    stage.advance(3s);
    const std::string heard = said(kiosk().tick());
    touch(Contact::Up, kCorner);
    return heard;
  }

  std::string ends() { return said(kiosk().hear(SentenceEnded{})); }

  // The languages are gone through until this one is said; what was said then.
  std::string await(const std::string& tag) {
    for (int i = 0; i < 60; ++i) {
      const std::string heard = ends();
      if (heard.rfind("[" + tag + "]", 0) == 0) {
        return heard;
      }
    }
    return "";
  }

  // What is said until nothing more is.
  std::string rest(const std::vector<Effect>& effects) {
    std::string all = said(effects);
    for (std::string more = ends(); !more.empty(); more = ends()) {
      all += more;
    }
    return all;
  }

  Stage stage;
};

const ui::Point kSomewhere{540, 700};

TEST(Welcome, SpeaksOfFingersToWhoBeganWithOne) {
  Guest guest;
  EXPECT_THAT(guest.hold_corner(), AllOf(HasSubstr("Finger"), Not(HasSubstr("Tasten"))));
  EXPECT_THAT(guest.await("tr"), HasSubstr("ekrana dokunun"));
}

TEST(Welcome, SpeaksOfKeysToWhoBeganWithOne) {
  Guest guest;
  EXPECT_THAT(said(guest.kiosk().key(Key::Listen)), HasSubstr("Tasten"));
  EXPECT_THAT(guest.await("de"), HasSubstr("Auswahltaste"));
}

TEST(Welcome, SpeaksToWhoPlugsInOfWhatTheKioskHas) {
  EXPECT_THAT(said(Guest(Means::Keys).kiosk().plug(true)), HasSubstr("Tasten"));
  EXPECT_THAT(said(Guest(Means::Fingers).kiosk().plug(true)), HasSubstr("Finger"));
  EXPECT_THAT(said(Guest(Means::Switch).kiosk().plug(true)), HasSubstr("Taster"));
}

TEST(Welcome, FollowsWhatWasUsedLast) {
  Guest guest;
  guest.hold_corner();
  guest.kiosk().key(Key::Louder);
  EXPECT_THAT(guest.await("de"), HasSubstr("Auswahltaste"));
  guest.touch(Contact::Down, kSomewhere);
  EXPECT_EQ(guest.state().listening.means, Means::Fingers);
  EXPECT_THAT(said(guest.kiosk().plug(true)), HasSubstr("Finger"));  // as before
}

TEST(Welcome, TakesATapAnywhereForTheLanguageSaidLast) {
  for (const ui::Point at : {kSomewhere, ui::Point{10, 10}, ui::Point{1000, 1800}}) {
    Guest guest;
    guest.hold_corner();
    guest.await("tr");
    EXPECT_TRUE(hushes(guest.touch(Contact::Down, at)));
    EXPECT_THAT(said(guest.touch(Contact::Up, at)), HasSubstr("[tr]"));
    EXPECT_EQ(guest.state().lang, "tr");
    EXPECT_EQ(to_string(guest.state().stop().route), "home");
  }
}

TEST(Welcome, LetsAFingerThatSlidesExplore) {
  Guest guest;
  guest.hold_corner();
  guest.await("tr");
  guest.touch(Contact::Down, {20, 10});
  std::string heard;
  for (int y = 100; y < 1800; y += 100) {
    heard += said(guest.touch(Contact::Move, {540, y}));
  }
  EXPECT_THAT(heard, HasSubstr("More languages"));
  guest.touch(Contact::Up, {540, 1800});
  EXPECT_EQ(guest.state().lang, "de");
  EXPECT_EQ(to_string(guest.state().stop().route), "languages");
}

TEST(Welcome, ChoosesNothingByTwoFingers) {
  Guest guest;
  guest.hold_corner();
  guest.await("tr");
  guest.touch(Contact::Down, kSomewhere, 1);
  guest.touch(Contact::Down, {200, 300}, 2);
  guest.touch(Contact::Up, kSomewhere, 1);
  guest.touch(Contact::Up, {200, 300}, 2);
  EXPECT_EQ(guest.state().lang, "de");
  guest.tap(kSomewhere);  // the next tap does
  EXPECT_EQ(guest.state().lang, "tr");
}

TEST(Welcome, GoesOnToTheLanguagesForWhoIsInAHurry) {
  Guest by_finger;
  by_finger.hold_corner();
  EXPECT_THAT(by_finger.tap(kSomewhere), HasSubstr("Für Deutsch"));
  Guest by_key;
  by_key.kiosk().key(Key::Listen);
  EXPECT_THAT(said(by_key.kiosk().key(Key::Activate)), HasSubstr("Für Deutsch"));
}

TEST(Welcome, LetsOneSwitchChooseTheLanguageAndGoesOnByItself) {
  Guest guest(Means::Switch);
  guest.kiosk().plug(true);
  guest.await("uk");
  EXPECT_THAT(said(guest.kiosk().key(Key::Switch)), HasSubstr("[uk]"));
  EXPECT_EQ(guest.state().lang, "uk");
  guest.ends();
  guest.stage.advance(app::Setup{}.scan_step);
  EXPECT_THAT(said(guest.kiosk().tick()), HasSubstr("[uk]"));
}

TEST(Welcome, ComesAgainWhenTheFingerRestsOnTheCornerOnceMore) {
  Guest guest;
  guest.hold_corner();
  guest.await("tr");
  guest.tap(kSomewhere);
  ASSERT_EQ(guest.state().lang, "tr");
  EXPECT_THAT(guest.hold_corner(), HasSubstr("[tr]"));
  guest.await("de");
  guest.tap(kSomewhere);
  EXPECT_EQ(guest.state().lang, "de");
}

TEST(Welcome, LeadsOutOfALanguageWithoutAVoice) {
  Guest guest(Means::Keys);
  guest.stage.go("home", "ti");
  EXPECT_NE(said(guest.kiosk().plug(true)), "");
  guest.await("en");
  guest.kiosk().key(Key::Activate);
  EXPECT_EQ(guest.state().lang, "en");
}

TEST(Explanation, IsOfWhatIsUsedAndOfTheKeypadThatIsThere) {
  Guest fingers;
  fingers.hold_corner();
  fingers.await("de");
  fingers.tap(kSomewhere);
  fingers.stage.advance(1s);
  const auto to_help = [](Guest& guest) {
    State state = guest.state();
    state.way.push_back(stop_at({ScreenName::About, ""}));
    guest.kiosk().set_state(state);
    const ui::Target* help = ui::target_of(guest.kiosk().frame(), "bar/help");
    const ui::Point at{help->rect.x + 5, help->rect.y + 5};
    guest.tap(at);
    guest.touch(Contact::Down, at);
    return guest.rest(guest.touch(Contact::Up, at));
  };
  EXPECT_THAT(to_help(fingers), AllOf(HasSubstr("Überschrift"), HasSubstr("zwei Fingern"),
                                      Not(HasSubstr("Pfeil nach unten"))));
  EXPECT_THAT(fingers.rest(fingers.kiosk().key(Key::Help)),
              AllOf(HasSubstr("Pfeil nach unten"), Not(HasSubstr("zwei Fingern"))));
  Guest both(Means::Keys);
  both.hold_corner();
  both.await("de");
  both.tap(kSomewhere);
  EXPECT_THAT(to_help(both), AllOf(HasSubstr("zwei Fingern"), HasSubstr("Pfeil nach unten")));
}

}  // namespace
}  // namespace kiosk::app
