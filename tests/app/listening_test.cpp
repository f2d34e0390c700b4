#include "kiosk/app/listening.h"

#include <gmock/gmock.h>

#include "kiosk/app/reading.h"
#include "kiosk/app/update.h"
#include "kiosk/ui/hit_test.h"
#include "tests/support/effects.h"
#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using test_support::hushes;
using test_support::Stage;
using testing::HasSubstr;
using ui::ActionKind;

bool has_id(const ui::Node& screen, const std::string& id) {
  const auto nodes = test_support::nodes_of(screen);
  return std::any_of(nodes.begin(), nodes.end(),
                     [&](const ui::Node* node) { return node->id == id; });
}

const Speak* speak_of(const std::vector<Effect>& effects) {
  for (const Effect& effect : effects) {
    if (const auto* speak = std::get_if<Speak>(&effect)) {
      return speak;
    }
  }
  return nullptr;
}

std::string words_of(const std::vector<Effect>& effects) {
  const Speak* speak = speak_of(effects);
  std::string words;
  for (const Say& say : speak == nullptr ? std::vector<Say>{} : speak->parts) {
    words += (words.empty() ? "" : " ") + say.words;
  }
  return words;
}

// What stands in the strip; empty if nothing does.
std::string caption_on(app::Kiosk& kiosk) {
  std::string caption;
  for (const auto& command : kiosk.frame().commands) {
    const auto* text = std::get_if<ui::TextCommand>(&command);
    if (text != nullptr && text->node == "listening/caption") {
      caption = text->paragraph->text;
    }
  }
  return caption;
}

// A kiosk that can speak, and a finger at it.
struct Foyer {
  explicit Foyer(const std::string& route = "contact/housing-desk",
                 const std::string& lang = "de") {
    stage.give_voice();
    stage.go(route, lang);
  }

  app::Kiosk& kiosk() { return stage.kiosk(); }

  const Listening& listening() { return kiosk().state().listening; }

  ui::Point place(const std::string& node) {
    const ui::Target* target = ui::target_of(kiosk().frame(), node);
    EXPECT_NE(target, nullptr) << node;
    const ui::Rect rect = target == nullptr ? ui::Rect{} : target->rect;
    return {rect.x + rect.width / 2, rect.y + rect.height / 2};
  }

  std::vector<Effect> press(ui::Point at) { return kiosk().touch({Contact::Down, 1, at}); }

  std::vector<Effect> lift(ui::Point at) {
    stage.advance(120ms);
    auto effects = kiosk().touch({Contact::Up, 1, at});
    stage.advance(400ms);
    return effects;
  }

  std::vector<Effect> tap(const std::string& node) {
    const ui::Point at = place(node);
    press(at);
    return lift(at);
  }

  // What is said from now on, one sentence a line.
  std::vector<std::string> rest(std::vector<Effect> effects) {
    std::vector<std::string> said;
    while (speak_of(effects) != nullptr && said.size() < 500) {
      said.push_back(words_of(effects));
      effects = kiosk().hear(SentenceEnded{});
    }
    return said;
  }

  std::string caption() { return caption_on(kiosk()); }

  Stage stage;
};

TEST(Listening, IsOfferedWhereTheLanguageHasAVoiceOnly) {
  for (const char* lang : {"de", "ar", "uk", "tr"}) {
    EXPECT_TRUE(has_id(Foyer("home", lang).kiosk().screen(), "bar/listen")) << lang;
  }
  for (const char* lang : {"ti", "zh-Hans", "so"}) {
    Foyer foyer("help", lang);
    EXPECT_FALSE(has_id(foyer.kiosk().screen(), "bar/listen")) << lang;
    EXPECT_TRUE(has_id(foyer.kiosk().screen(), "listen")) << lang << ": nothing says why";
  }
  Stage mute;
  EXPECT_FALSE(has_id(mute.screen("home"), "bar/listen"));
  EXPECT_FALSE(has_id(mute.screen("help"), "listen"));
}

TEST(Listening, ReadsThePageSentenceBySentenceInReadingOrder) {
  Foyer foyer("home");
  const std::vector<std::string> said = foyer.rest(foyer.tap("bar/listen"));
  EXPECT_EQ(foyer.listening().saying, Saying::Finished);
  std::vector<std::string> drawn;
  for (const ui::Passage& passage : foyer.kiosk().frame().passages) {
    const std::string words = ui::plain(passage.text);
    const bool plain = words.find_first_of("0123456789.–") == std::string::npos;
    if (passage.content && plain) {
      drawn.push_back(words);  // is said as it is written
    }
  }
  ASSERT_GT(drawn.size(), 2U);
  auto at = said.begin();
  for (const std::string& words : drawn) {
    at = std::find(at, said.end(), words);
    ASSERT_NE(at, said.end()) << words << " is not said, or before what stands above it";
  }
  for (const std::string& sentence : said) {
    EXPECT_THAT(sentence, testing::Not(HasSubstr("Vorlesen")));  // the bar is no part of the page
  }
}

TEST(Listening, TurnsThePagesAsItReads) {
  Foyer foyer;
  State state = foyer.kiosk().state();
  state.text_size = 2.0;
  foyer.kiosk().set_state(state);
  auto effects = foyer.kiosk().listen();
  ASSERT_GT(foyer.kiosk().frame().pages, 1);
  foyer.rest(effects);
  EXPECT_EQ(foyer.kiosk().frame().page, foyer.kiosk().frame().pages - 1);
}

TEST(Listening, ShowsTheLastSentenceOfThePageThatItStepsBackTo) {
  Foyer foyer;
  State state = foyer.kiosk().state();
  state.text_size = 2.0;
  foyer.kiosk().set_state(state);
  foyer.kiosk().listen();
  while (foyer.kiosk().frame().page == 0) {
    ASSERT_NE(speak_of(foyer.kiosk().hear(SentenceEnded{})), nullptr);
  }
  const std::string said = words_of(foyer.tap("listening/previous"));
  EXPECT_EQ(foyer.kiosk().frame().page, 0);
  EXPECT_EQ(foyer.caption(), said);
  EXPECT_NE(said, "");
}

TEST(Listening, FallsSilentWhenAFingerComesDownAnywhere) {
  Foyer foyer;
  ASSERT_NE(speak_of(foyer.tap("bar/listen")), nullptr);
  EXPECT_TRUE(hushes(foyer.press({540, 300})));
  foyer.lift({540, 300});
  EXPECT_EQ(foyer.listening().saying, Saying::Paused);
}

TEST(Listening, FallsSilentAtAnyKey) {
  for (const Key key : {Key::Next, Key::Previous, Key::Pause, Key::Back, Key::Erase}) {
    Foyer foyer;
    foyer.kiosk().listen();
    const auto effects = foyer.kiosk().key(key);
    EXPECT_TRUE(hushes(effects) || speak_of(effects) != nullptr) << static_cast<int>(key);
  }
}

TEST(Listening, GoesOnFromTheWordItWasPausedAt) {
  Foyer foyer;
  std::string all = words_of(foyer.tap("bar/listen"));
  while (all.find(' ') == std::string::npos && foyer.listening().saying == Saying::Speaks) {
    all = words_of(foyer.tap("listening/next"));
  }
  const size_t second = all.find(' ') + 1;
  ASSERT_GT(second, 1U) << all;
  foyer.kiosk().hear(WordReached{0, second, all.find(' ', second)});
  foyer.tap("listening/pause");
  EXPECT_EQ(foyer.listening().saying, Saying::Paused);
  const auto effects = foyer.tap("listening/pause");
  EXPECT_EQ(words_of(effects), all.substr(second));
  EXPECT_EQ(speak_of(effects)->parts.front().offset, second);
}

TEST(Listening, StepsAndRepeats) {
  Foyer foyer;
  const std::string first = words_of(foyer.tap("bar/listen"));
  const std::string second = words_of(foyer.tap("listening/next"));
  EXPECT_NE(first, second);
  EXPECT_EQ(words_of(foyer.tap("listening/repeat")), second);
  EXPECT_EQ(words_of(foyer.tap("listening/previous")), first);
  EXPECT_EQ(words_of(foyer.tap("listening/previous")), first);
}

TEST(Listening, ChangesSpeedAndVolumeWithinTheirLimits) {
  Foyer foyer;
  foyer.tap("bar/listen");
  double rate = 1;
  int volume = kUsualVolume;
  for (int i = 0; i < 20; ++i) {
    rate = speak_of(foyer.tap("listening/faster"))->rate;
    volume = speak_of(foyer.tap("listening/louder"))->volume;
  }
  EXPECT_EQ(rate, 2.0);
  EXPECT_EQ(volume, 12);
  for (int i = 0; i < 20; ++i) {
    rate = speak_of(foyer.tap("listening/slower"))->rate;
    volume = speak_of(foyer.tap("listening/quieter"))->volume;
  }
  EXPECT_EQ(rate, 0.5);
  EXPECT_EQ(volume, 1);
}

TEST(Listening, StaysPausedWhenTheVoiceIsChangedInSilence) {
  Foyer foyer;
  foyer.tap("bar/listen");
  foyer.tap("listening/pause");
  EXPECT_EQ(speak_of(foyer.tap("listening/louder")), nullptr);
  EXPECT_EQ(foyer.listening().saying, Saying::Paused);
}

TEST(Listening, ReadsTheNextScreenToo) {
  Foyer foyer("home");
  foyer.tap("bar/listen");
  const auto effects = foyer.tap("topic/housing");
  ASSERT_NE(speak_of(effects), nullptr);
  EXPECT_FALSE(words_of(effects).empty());
  EXPECT_EQ(foyer.listening().sentence, 0U);
}

TEST(Listening, EndsWithItsButton) {
  Foyer foyer;
  foyer.tap("bar/listen");
  EXPECT_TRUE(has_id(foyer.kiosk().screen(), "listening/pause"));
  foyer.tap("bar/listen");
  EXPECT_FALSE(has_id(foyer.kiosk().screen(), "listening/pause"));
  EXPECT_FALSE(foyer.listening().on);
}

TEST(Listening, TellsInTheLanguageThatItHasNoVoice) {
  Foyer foyer;
  foyer.tap("bar/listen");
  State state = foyer.kiosk().state();
  const auto chosen = update(state, Fired{{ActionKind::SetLanguage, "ti"}, false}, 5s);
  foyer.kiosk().set_state(chosen.state);
  EXPECT_EQ(foyer.rest(foyer.kiosk().hear(SentenceEnded{})).size(), 0U);
  EXPECT_TRUE(has_id(foyer.kiosk().screen(), "bar/listen"));  // it can still be put off
  const std::string no_voice = foyer.stage.locales().catalogue("ti").text("listen.no_voice");
  bool told = false;
  for (const auto& command : foyer.kiosk().frame().commands) {
    const auto* text = std::get_if<ui::TextCommand>(&command);
    told = told || (text != nullptr && text->paragraph->text == no_voice);
  }
  EXPECT_TRUE(told);
}

// The desk in Tigrinya, which no voice speaks and of which one sentence is recorded.
test_support::FakeDirectory recorded_desk() {
  test_support::FakeDirectory town = test_support::small_town();
  directory::ContactPoint contact = test_support::desk("housing-desk", "ቤት");
  contact.name.lang = "ti";
  town.contact_shelf.put(contact);
  town.clips[{"ti", "ቤት"}] = "sound";
  return town;
}

TEST(Listening, IsOfferedWithoutAVoiceWhereSentencesAreRecorded) {
  Stage stage(recorded_desk());
  stage.give_voice();
  stage.go("contact/housing-desk", "ti");
  EXPECT_TRUE(has_id(stage.kiosk().screen(), "bar/listen"));
  const auto& catalogue = stage.locales().catalogue("ti");
  int recorded = 0;
  int unrecorded = 0;
  auto effects = stage.kiosk().listen();
  for (int i = 0; i < 200 && speak_of(effects) != nullptr; ++i) {
    const std::vector<Say> parts = speak_of(effects)->parts;
    ASSERT_FALSE(parts.empty());
    for (const Say& say : parts) {
      EXPECT_EQ(say.unrecorded, say.lang == "ti" && say.words != "ቤት");
      EXPECT_EQ(say.voice.empty(), say.lang == "ti");
      EXPECT_TRUE(!say.unrecorded || say.reading >= 1500ms) << say.words;
      (say.unrecorded ? unrecorded : recorded) += say.lang == "ti" ? 1 : 0;
    }
    // Who listens is told why nothing is heard.
    const std::string caption = caption_on(stage.kiosk());
    EXPECT_EQ(
        caption.starts_with(catalogue.text("listen.no_recording")),
        std::any_of(parts.begin(), parts.end(), [](const Say& say) { return say.unrecorded; }))
        << caption;
    effects = stage.kiosk().hear(SentenceEnded{});
  }
  EXPECT_GT(recorded, 0);
  EXPECT_GT(unrecorded, 0);
}

TEST(Listening, GivesTimeToReadWhatNobodySays) {
  EXPECT_EQ(reading_time(std::string(72, 'a'), 1), 7500ms);  // six seconds, and to come to it
  EXPECT_EQ(reading_time(std::string(72, 'a'), 0.5), 15000ms);
  EXPECT_EQ(reading_time("ቤት", 1), 1667ms);
}

TEST(Listening, LetsTimeStandStillWhileItSpeaks) {
  Foyer foyer;
  foyer.kiosk().listen();
  for (int i = 0; i < 10; ++i) {
    foyer.stage.advance(60s);
    foyer.kiosk().tick();
  }
  EXPECT_FALSE(foyer.kiosk().state().asks_still_there);
  foyer.rest(foyer.kiosk().hear(SentenceEnded{}));
  foyer.stage.advance(119s);
  foyer.kiosk().tick();
  EXPECT_FALSE(foyer.kiosk().state().asks_still_there);
  foyer.stage.advance(1s);
  const auto effects = foyer.kiosk().tick();
  EXPECT_TRUE(foyer.kiosk().state().asks_still_there);
  EXPECT_THAT(words_of(effects), HasSubstr("noch da"));  // asked audibly too
}

TEST(Listening, LeavesNothingBehind) {
  Foyer foyer;
  foyer.tap("bar/listen");
  foyer.tap("listening/louder");
  foyer.tap("listening/faster");
  foyer.kiosk().hear(WordReached{0, 0, 3});
  const Step ended = update(foyer.kiosk().state(), Fired{{ActionKind::EndVisit, ""}, false}, 5s);
  EXPECT_EQ(ended.state, State{});
  EXPECT_TRUE(hushes(ended.effects));
}

TEST(Listening, TellsByTheCaptionThatNothingIsHeard) {
  Foyer foyer;
  foyer.tap("bar/listen");
  foyer.kiosk().hear(SpeechFailed{});
  EXPECT_EQ(foyer.listening().saying, Saying::Paused);
  EXPECT_THAT(foyer.caption(),
              HasSubstr(foyer.stage.locales().catalogue("de").text("listen.no_sound")));
}

TEST(Listening, SaysNoMoreThatNothingIsHeardOnceItIsHeardAgain) {
  Foyer foyer;
  const std::string why = foyer.stage.locales().catalogue("de").text("listen.no_sound");
  foyer.tap("bar/listen");
  const std::string caption = foyer.caption();
  foyer.kiosk().hear(SoundLost{});
  EXPECT_EQ(foyer.listening().saying, Saying::Speaks);  // the words go on
  EXPECT_EQ(foyer.caption(), why + " " + caption);
  foyer.kiosk().hear(SoundBack{});
  EXPECT_EQ(foyer.caption(), caption);
}

TEST(Listening, NeverReadsWhatWasTyped) {
  Foyer foyer("search?q=schulden");
  foyer.kiosk().listen();
  auto effects = foyer.kiosk().key(Key::Repeat);
  for (const std::string& sentence : foyer.rest(effects)) {
    EXPECT_THAT(sentence, testing::Not(HasSubstr("schulden")));
  }
}

TEST(Listening, LightsTheWordOnThePageWithoutDescribingItAnew) {
  Foyer foyer;
  foyer.tap("bar/listen");
  const size_t before = foyer.kiosk().frame().commands.size();
  foyer.kiosk().hear(WordReached{0, 0, 4});
  EXPECT_GT(foyer.kiosk().frame().commands.size(), before + 4);  // on the page and in the strip
}

}  // namespace
}  // namespace kiosk::app
