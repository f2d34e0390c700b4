#include "kiosk/app/blind.h"

#include <gmock/gmock.h>

#include "kiosk/app/announce.h"
#include "kiosk/app/update.h"
#include "tests/support/effects.h"
#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

// A visit without looking: by keys and by ear.
namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using test_support::hushes;
using test_support::said;
using test_support::Stage;
using testing::HasSubstr;
using testing::Not;

struct Visitor {
  Visitor() { stage.give_voice(); }

  app::Kiosk& kiosk() { return stage.kiosk(); }

  std::string press(Key key) {
    stage.advance(300ms);
    return said(kiosk().key(key));
  }

  std::string ends() { return said(kiosk().hear(SentenceEnded{})); }

  std::string route() { return to_string(kiosk().state().stop().route); }

  // Presses "next" until something with these words is said; "" if one is round first.
  std::string find(const std::string& words) {
    for (int i = 0; i < 200; ++i) {
      const std::string heard = press(Key::Next);
      if (heard.find(words) != std::string::npos) {
        return heard;
      }
    }
    return "";
  }

  Stage stage;
};

TEST(Blind, WelcomesWhoPlugsInHeadphonesAndGoesThroughTheLanguages) {
  Visitor visitor;
  EXPECT_THAT(said(visitor.kiosk().plug(true)), HasSubstr("[de] Willkommen"));
  EXPECT_EQ(visitor.route(), "languages");
  std::set<std::string> tags;
  for (int i = 0; i < 40; ++i) {
    const std::string heard = visitor.ends();
    tags.insert(heard.substr(0, heard.find(']')));
  }
  for (const char* tag : {"[de", "[en", "[ar", "[tr", "[uk"}) {
    EXPECT_TRUE(tags.contains(tag)) << tag;
  }
  EXPECT_FALSE(tags.contains("[ti"));  // has no voice
}

TEST(Blind, ChoosesTheLanguageThatWasSaidLast) {
  Visitor visitor;
  visitor.kiosk().plug(true);
  std::string heard;
  while (heard.find("[tr]") == std::string::npos) {
    heard = visitor.ends();
    ASSERT_FALSE(heard.empty());
  }
  EXPECT_THAT(visitor.press(Key::Activate), HasSubstr("[tr]"));
  EXPECT_EQ(visitor.kiosk().state().lang, "tr");
  EXPECT_EQ(visitor.route(), "home");
}

TEST(Blind, StopsGoingThroughTheLanguagesWhenNobodyAnswers) {
  Visitor visitor;
  visitor.kiosk().plug(true);
  int spoken = 0;
  while (!visitor.ends().empty() && spoken < 500) {
    ++spoken;
  }
  EXPECT_LT(spoken, 100);
  EXPECT_GT(spoken, 20);
}

TEST(Blind, FindsAnOfficeByEarAlone) {
  Visitor visitor;
  visitor.kiosk().plug(true);
  visitor.ends();  // "Für Deutsch ..."
  visitor.press(Key::Activate);
  ASSERT_EQ(visitor.route(), "home");
  ASSERT_NE(visitor.find("Wohnen"), "");
  EXPECT_THAT(visitor.press(Key::Activate), HasSubstr("Wohnen"));
  ASSERT_EQ(visitor.route(), "topic/housing");
  ASSERT_NE(visitor.find("Wohngeldstelle"), "");
  visitor.press(Key::Activate);
  EXPECT_EQ(visitor.route(), "contact/housing-desk");
  EXPECT_THAT(visitor.find("Uhr"), HasSubstr("[de]"));  // when it is open
}

TEST(Blind, SaysNameThenRoleThenStateThenPlace) {
  Visitor visitor;
  visitor.stage.go("help");
  visitor.kiosk().key(Key::Listen);
  const std::string heard = visitor.find("Kontrast");
  EXPECT_THAT(heard, Not(HasSubstr("ausgewählt")));
  const std::string choice = visitor.find("Normal");
  const size_t name = choice.find("Normal");
  const size_t role = choice.find("Schaltfläche");
  const size_t state = choice.find("[de] an");
  const size_t place = choice.find("1 von 4");
  EXPECT_LT(name, role) << choice;
  EXPECT_LT(role, state) << choice;
  EXPECT_LT(state, place) << choice;
  EXPECT_NE(place, std::string::npos) << choice;
}

TEST(Blind, SaysLastWhatChoosingASettingDoesAndNothingElsewhere) {
  Visitor visitor;
  visitor.stage.go("help");
  visitor.kiosk().key(Key::Listen);
  const std::string choice = visitor.find("Normal");
  EXPECT_LT(choice.find("1 von 4"), choice.find("ändert die Einstellung")) << choice;
  const std::string reach = visitor.find("weit unten");
  EXPECT_THAT(reach, HasSubstr("Schaltfläche"));
  EXPECT_LT(reach.find(" aus"), reach.find("ändert die Einstellung")) << reach;  // its detail
  EXPECT_THAT(visitor.find("Mehr"), HasSubstr("Schaltfläche"));  // turns the page
  EXPECT_THAT(visitor.find("Start"), Not(HasSubstr("Auswählen")));
}

TEST(Blind, CountsInTheLanguageThatIsSpoken) {
  Visitor visitor;
  visitor.stage.go("home", "ar");
  visitor.kiosk().key(Key::Listen);
  visitor.kiosk().key(Key::Help);
  EXPECT_THAT(visitor.find("مساعدة"), HasSubstr("[ar] 7 من 7"));
}

TEST(Blind, OpensALanguageAndSaysOnlyOfTheOneThatItIs) {
  Visitor visitor;
  visitor.stage.go("languages");
  visitor.kiosk().key(Key::Listen);
  visitor.kiosk().key(Key::Help);
  EXPECT_THAT(visitor.find("Deutsch"), HasSubstr("[de] an"));
  const std::string english = visitor.find("English");
  EXPECT_THAT(english, HasSubstr("zum Öffnen"));
  EXPECT_THAT(english, Not(HasSubstr("[de] aus")));
}

TEST(Blind, ComesToEveryTextOfThePageOnceAndRoundAgain) {
  Visitor visitor;
  visitor.stage.go("contact/housing-desk");
  visitor.kiosk().key(Key::Listen);
  const auto walk = walk_of(visitor.kiosk().frame());
  std::set<std::string> seen;
  for (size_t i = 0; i < walk.size(); ++i) {
    visitor.press(Key::Next);
    seen.insert(visitor.kiosk().state().focus);
  }
  EXPECT_EQ(seen, std::set<std::string>(walk.begin(), walk.end()));
}

TEST(Blind, ExplainsTheKeysOnAnyScreen) {
  Visitor visitor;
  visitor.stage.go("contact/housing-desk");
  visitor.kiosk().key(Key::Listen);
  EXPECT_THAT(visitor.press(Key::Help), HasSubstr("Pfeil nach unten"));
  EXPECT_EQ(visitor.route(), "contact/housing-desk");
}

TEST(Blind, SaysWhatASettingHasBecome) {
  Visitor visitor;
  visitor.stage.go("contact/housing-desk");
  visitor.kiosk().key(Key::Listen);
  ASSERT_NE(visitor.find("Kontrast"), "");
  EXPECT_THAT(visitor.press(Key::Activate), HasSubstr("[de] an"));
}

TEST(Blind, FallsSilentAtOnceAndEndsWhenTheHeadphonesGo) {
  Visitor visitor;
  visitor.stage.advance(1s);
  visitor.kiosk().plug(true);
  EXPECT_TRUE(hushes(visitor.kiosk().plug(false)));
  visitor.stage.advance(4900ms);
  visitor.kiosk().tick();
  EXPECT_TRUE(visitor.kiosk().state().is_visit());
  EXPECT_LE(visitor.kiosk().next_tick() - visitor.stage.clock().now(), 100ms);
  visitor.stage.advance(100ms);
  visitor.kiosk().tick();
  EXPECT_EQ(visitor.kiosk().state(), State{});
}

TEST(Blind, GoesOnWithoutHeadphonesAfterAKeyOrWithThemAgain) {
  for (const bool by_plug : {false, true}) {
    Visitor visitor;
    visitor.kiosk().plug(true);
    visitor.kiosk().plug(false);
    visitor.stage.advance(2s);
    if (by_plug) {
      visitor.kiosk().plug(true);
    } else {
      visitor.press(Key::Next);
    }
    visitor.stage.advance(10s);
    visitor.kiosk().tick();
    EXPECT_TRUE(visitor.kiosk().state().is_visit()) << by_plug;
  }
}

TEST(Blind, SaysWhatWasTypedIntoHeadphonesOnly) {
  for (const bool in_private : {false, true}) {
    Visitor visitor;
    visitor.stage.go("search?q=schulden");
    if (in_private) {
      visitor.kiosk().plug(true);
    } else {
      visitor.kiosk().key(Key::Listen);
    }
    EXPECT_EQ(visitor.find("schulden") != "", in_private);
  }
}

TEST(Blind, BringsTheUsualVolumeBackAtTheEnd) {
  Visitor visitor;
  visitor.kiosk().plug(true);
  for (int i = 0; i < 5; ++i) {
    visitor.press(Key::Louder);
  }
  EXPECT_EQ(visitor.kiosk().state().listening.volume, kMostVolume);
  visitor.kiosk().plug(false);
  visitor.stage.advance(5s);
  visitor.kiosk().tick();
  EXPECT_EQ(visitor.kiosk().state().listening.volume, kUsualVolume);
}

TEST(Blind, LeavesTheGlassDarkForHeadphonesWhereThatIsWanted) {
  for (const bool dark : {false, true}) {
    Stage stage(test_support::small_town(), test_support::berlin(test_support::kToday, 600), {},
                dark);
    stage.give_voice();
    const auto drawn = [&] { return stage.kiosk().frame().commands.size(); };
    stage.kiosk().key(Key::Listen);
    EXPECT_GT(drawn(), 10U);  // the loudspeaker is no secret
    stage.kiosk().plug(true);
    EXPECT_EQ(drawn() == 1, dark);
    EXPECT_FALSE(stage.kiosk().frame().targets.empty());  // a finger finds them
    stage.kiosk().plug(false);
    EXPECT_GT(drawn(), 10U);
  }
}

TEST(Blind, DoesNothingOnAKioskThatCannotSpeak) {
  Stage mute;
  EXPECT_EQ(said(mute.kiosk().plug(true)), "");
  EXPECT_FALSE(mute.kiosk().state().listening.on);
}

}  // namespace
}  // namespace kiosk::app
