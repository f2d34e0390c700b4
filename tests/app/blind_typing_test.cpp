#include <gmock/gmock.h>

#include "kiosk/app/announce.h"
#include "kiosk/ui/hit_test.h"
#include "tests/support/effects.h"
#include "tests/support/screen_stage.h"
#include "tests/support/title_search.h"

// The search without looking: letters by keys, by a finger, by one switch, by a real keyboard.
namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using test_support::said;
using test_support::Stage;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

struct Writer {
  explicit Writer(bool in_private = true, const std::string& lang = "de",
                  const std::string& address = "search") {
    stage.give_voice();
    kiosk().set_search(&search);
    stage.go(address, lang);
    if (in_private) {
      kiosk().plug(true);
    } else {
      kiosk().key(Key::Listen);
    }
    kiosk().key(Key::Help);  // in place of the languages
  }

  ~Writer() { kiosk().set_search(nullptr); }

  app::Kiosk& kiosk() { return stage.kiosk(); }

  const State& state() { return kiosk().state(); }

  const Typing& typing() { return state().stop().typing; }

  std::string press(Key key) {
    stage.advance(300ms);
    return said(kiosk().key(key));
  }

  // All that is said, sentence by sentence.
  std::string rest(const std::string& first) {
    std::string all = first;
    for (std::string more = ends(); !more.empty(); more = ends()) {
      all += more;
    }
    return all;
  }

  std::string ends() { return said(kiosk().hear(SentenceEnded{})); }

  // Goes on with the key until that node has the focus; what was said of it, "" if one is round
  // first.
  std::string come_to(const std::string& node, Key step = Key::Next) {
    for (int i = 0; i < 200; ++i) {
      const std::string heard = press(step);
      if (state().focus == node) {
        return heard;
      }
    }
    return "";
  }

  std::string choose(const std::string& node) {
    EXPECT_NE(come_to(node), "") << node;
    return rest(press(Key::Activate));
  }

  std::string tap(const std::string& node) {
    const ui::Target* target = ui::target_of(kiosk().frame(), node);
    EXPECT_NE(target, nullptr) << node;
    const ui::Point at = target == nullptr ? ui::Point{}
                                           : ui::Point{target->rect.x + target->rect.width / 2,
                                                       target->rect.y + target->rect.height / 2};
    stage.advance(300ms);
    const std::string down = said(kiosk().touch({Contact::Down, 1, at}));
    stage.advance(100ms);
    return down + said(kiosk().touch({Contact::Up, 1, at}));
  }

  // Waits until that node has its turn, and presses the switch.
  std::string by_switch(const std::string& node) {
    for (int i = 0; i < 200 && state().focus != node; ++i) {
      while (!ends().empty()) {
      }
      stage.advance(app::Setup{}.scan_step);
      kiosk().tick();
    }
    EXPECT_EQ(state().focus, node);
    return press(Key::Switch);
  }

  std::string route() { return to_string(state().stop().route); }

  Stage stage;
  test_support::TitleSearch search{stage.town()};
};

TEST(BlindTyping, BeginsAtTheFieldWhichSaysHow) {
  Writer writer;
  EXPECT_FALSE(writer.typing().keys_shown);
  EXPECT_THAT(writer.come_to("field"),
              AllOf(HasSubstr("Eingabefeld"), HasSubstr("um zu schreiben")));
  EXPECT_THAT(writer.press(Key::Activate), HasSubstr("Buchstaben"));
  EXPECT_TRUE(writer.typing().keys_shown);
  EXPECT_EQ(writer.press(Key::Next), "[de] q ");
}

TEST(BlindTyping, HearsOfTheFieldFirst) {
  Writer writer;
  writer.press(Key::Home);
  EXPECT_THAT(writer.choose("bar/search"), HasSubstr("Eingabefeld"));
  writer.press(Key::Next);
  EXPECT_EQ(writer.state().focus, "field");
}

TEST(BlindTyping, ComesToAServiceByKeysAlone) {
  Writer writer;
  writer.choose("field");
  EXPECT_EQ(writer.choose("key/w"), "[de] w ");  // one letter finds nothing yet
  EXPECT_EQ(writer.state().focus, "key/w");
  EXPECT_THAT(writer.choose("key/o"), AllOf(StartsWith("[de] o "), HasSubstr("Ergebnis")));
  writer.choose("key/h");
  EXPECT_EQ(writer.typing().text, "woh");
  EXPECT_THAT(writer.choose("key/done"), HasSubstr("Wohngeld beantragen"));
  EXPECT_EQ(writer.state().focus, "hit/service/benefit");
  writer.press(Key::Activate);
  EXPECT_EQ(writer.route(), "service/benefit");
}

TEST(BlindTyping, ComesToAServiceByAFingerAlone) {
  Writer writer(false);
  writer.tap("field");
  EXPECT_THAT(writer.tap("field"), HasSubstr("Buchstaben"));
  for (const char* key : {"key/w", "key/o", "key/h"}) {
    EXPECT_EQ(writer.tap(key), std::string("[de] ") + key[4] + " ");
    EXPECT_THAT(writer.tap(key), HasSubstr("Geschrieben"));
  }
  writer.tap("key/done");
  EXPECT_THAT(writer.tap("key/done"), HasSubstr("Wohngeld beantragen"));
  writer.tap("hit/service/benefit");  // has the focus already
  EXPECT_EQ(writer.route(), "service/benefit");
}

TEST(BlindTyping, ComesToAServiceByOneSwitchAlone) {
  Writer writer;
  writer.press(Key::Switch);
  EXPECT_THAT(writer.by_switch("field"), HasSubstr("Buchstaben"));
  writer.by_switch("key/w");
  writer.by_switch("key/o");
  EXPECT_THAT(writer.by_switch("key/h"), HasSubstr("[de] h"));
  writer.by_switch("key/done");
  writer.by_switch("hit/service/benefit");
  EXPECT_EQ(writer.route(), "service/benefit");
}

TEST(BlindTyping, KeepsWhatIsTypedFromTheLoudspeaker) {
  Writer writer(false);
  writer.choose("field");
  EXPECT_EQ(writer.choose("key/w"), "[de] Geschrieben. ");
  EXPECT_THAT(writer.choose("key/o"), AllOf(HasSubstr("Geschrieben. "), Not(HasSubstr("] o"))));
  EXPECT_THAT(writer.press(Key::Erase), HasSubstr("Gelöscht."));
  EXPECT_THAT(writer.come_to("field", Key::Previous), Not(HasSubstr("w")));
}

TEST(BlindTyping, SaysInPrivateWhatWentAndWhatIsThere) {
  Writer writer;
  writer.choose("field");
  writer.choose("key/w");
  writer.choose("key/o");
  EXPECT_EQ(writer.come_to("field").find("[de] wo "), 0U);
  EXPECT_EQ(writer.rest(writer.press(Key::Erase)), "[de] o [de] Gelöscht. ");
  writer.choose("key/o");
  EXPECT_THAT(writer.choose("key/erase"), StartsWith("[de] o [de] Gelöscht. "));
  EXPECT_THAT(writer.choose("key/space"), StartsWith("[de] Leertaste "));
}

TEST(BlindTyping, GoesOnAtWhatIsFoundWhenASuggestionWasTaken) {
  for (const bool in_private : {true, false}) {
    Writer writer(in_private, "de", "search?q=Won");
    const std::string heard = writer.choose("suggestion");
    EXPECT_THAT(heard, HasSubstr("Ergebnis"));
    EXPECT_EQ(heard.find("[de] Wohngeld ") == 0, in_private) << heard;
    EXPECT_EQ(writer.state().focus, "hit/service/benefit");
  }
}

TEST(BlindTyping, IsInTheEmptyFieldWhenAllWasErased) {
  Writer writer(true, "de", "search?q=wohn");
  EXPECT_THAT(writer.choose("field/clear"), HasSubstr("wohn [de] Gelöscht."));
  EXPECT_EQ(writer.state().focus, "field");
}

TEST(BlindTyping, SaysHowManyAreFoundNow) {
  Writer writer;
  writer.choose("field");
  writer.choose("key/w");
  writer.choose("key/o");
  writer.choose("key/h");
  EXPECT_THAT(writer.choose("key/n"), HasSubstr("3 Ergebnisse"));
  writer.choose("key/x");
  EXPECT_THAT(writer.choose("key/x"), HasSubstr("0 Ergebnisse"));
}

TEST(BlindTyping, HasAShortWayRoundAndOut) {
  Writer writer;
  writer.choose("field");
  std::set<std::string> seen;
  while (seen.insert(writer.state().focus).second) {
    writer.press(Key::Next);
  }
  EXPECT_EQ(writer.state().focus, "field");
  EXPECT_FALSE(seen.contains("bar/home"));
  EXPECT_THAT(writer.press(Key::Previous), HasSubstr("Fertig"));  // one step from the field
  EXPECT_THAT(writer.press(Key::Back), Not(""));
  EXPECT_FALSE(writer.typing().keys_shown);
  EXPECT_EQ(writer.route(), "search");
  EXPECT_NE(writer.come_to("bar/home"), "");
  writer.press(Key::Back);
  EXPECT_EQ(writer.route(), "home");
}

TEST(BlindTyping, NamesSignsAndSaysDigitsAndLettersOfOtherLanguages) {
  Writer writer;
  writer.choose("field");
  EXPECT_THAT(writer.choose("key/digits"), HasSubstr("[de] 1"));  // the first of the new keys
  EXPECT_EQ(writer.come_to("key/-"), "[de] Strich ");
  EXPECT_EQ(writer.come_to("key/m"), "");
  writer.choose("key/letters");
  EXPECT_EQ(writer.come_to("key/m"), "[de] m ");  // and not "Meter"
  Writer vietnamese(true, "vi");
  vietnamese.choose("field");
  EXPECT_EQ(vietnamese.come_to("key/\xCC\x81"), "[vi] dấu sắc ");
  EXPECT_THAT(vietnamese.choose("key/a"), StartsWith("[vi] a"));
  EXPECT_THAT(vietnamese.choose("key/\xCC\x81"), StartsWith("[vi] á"));
  Writer arabic(true, "ar");
  arabic.choose("field");
  EXPECT_EQ(arabic.come_to("key/ب"), "[ar] ب ");
  EXPECT_THAT(arabic.choose("key/switch"), Not(""));
  EXPECT_EQ(arabic.come_to("key/a"), "[de] a ");
}

TEST(BlindTyping, FollowsTheFormsOfASyllable) {
  Writer writer(true, "am");
  writer.choose("field");
  writer.choose("key/ለ");
  EXPECT_THAT(writer.choose("form/ሉ"), StartsWith("[am] ሉ"));
  EXPECT_EQ(writer.typing().text, "ሉ");
  EXPECT_EQ(writer.state().focus, "form/ሉ");
}

TEST(BlindTyping, EchoesARealKeyboardAndIsDoneByReturn) {
  Writer writer;
  EXPECT_EQ(writer.rest(said(writer.kiosk().type("w"))), "[de] w ");
  EXPECT_THAT(writer.rest(said(writer.kiosk().type("o"))), StartsWith("[de] o "));
  EXPECT_TRUE(writer.kiosk().awaits_text());  // the space bar writes
  EXPECT_EQ(writer.state().focus, "field");
  writer.kiosk().type(" ");
  EXPECT_EQ(writer.typing().text, "wo ");
  EXPECT_NE(writer.press(Key::Activate), "");
  EXPECT_FALSE(writer.typing().keys_shown);
  EXPECT_NE(writer.state().focus, "field");
  EXPECT_FALSE(writer.kiosk().awaits_text());
}

TEST(BlindTyping, StandsInNoEffectButWhatIsSaidInPrivate) {
  for (const bool in_private : {true, false}) {
    Writer writer(in_private);
    for (const char* letter : {"ß", "ß", "ß"}) {
      for (const Effect& effect : writer.kiosk().type(letter)) {
        const auto* page = std::get_if<PageOpened>(&effect);
        EXPECT_EQ(page, nullptr);
        const auto* speak = std::get_if<Speak>(&effect);
        for (const Say& say : speak == nullptr ? std::vector<Say>{} : speak->parts) {
          EXPECT_EQ(say.words.find("ß") != std::string::npos, in_private);
        }
      }
    }
  }
}

TEST(BlindTyping, HidesTheKeysOnEveryNewScreen) {
  Writer writer;
  writer.choose("field");
  writer.press(Key::Home);
  writer.choose("bar/search");
  EXPECT_EQ(writer.route(), "search");
  EXPECT_FALSE(writer.typing().keys_shown);
}

}  // namespace
}  // namespace kiosk::app
