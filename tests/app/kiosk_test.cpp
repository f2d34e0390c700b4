#include "kiosk/app/kiosk.h"

#include <gmock/gmock.h>

#include <random>

#include "kiosk/ui/hit_test.h"
#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using test_support::berlin;
using test_support::has;
using test_support::kToday;
using test_support::small_town;
using test_support::Stage;
using testing::HasSubstr;
using ui::Role;

ui::Point middle(const ui::Rect& rect) {
  return {rect.x + rect.width / 2, rect.y + rect.height / 2};
}

void tap(Stage& stage, ui::Point at) {
  stage.kiosk().touch({Contact::Down, 1, at});
  stage.advance(60ms);
  stage.kiosk().touch({Contact::Move, 1, {at.x + 2, at.y + 1}});
  stage.advance(60ms);
  stage.kiosk().touch({Contact::Up, 1, at});
  stage.advance(400ms);
}

ui::Point place_of(Stage& stage, const std::string& node) {
  const ui::Target* target = ui::target_of(stage.kiosk().frame(), node);
  EXPECT_NE(target, nullptr) << node;
  return target == nullptr ? ui::Point{} : middle(target->rect);
}

std::string route(Stage& stage) {
  return to_string(stage.kiosk().state().stop().route);
}

TEST(Kiosk, GoesFromTheAttractScreenToADeskByTouch) {
  Stage stage;
  tap(stage, {500, 900});
  EXPECT_EQ(route(stage), "languages");
  for (const char* node : {"language/tr", "topic/housing", "contact/housing-desk"}) {
    tap(stage, place_of(stage, node));
  }
  EXPECT_EQ(route(stage), "contact/housing-desk");
  EXPECT_EQ(stage.kiosk().state().lang, "tr");
}

TEST(Kiosk, OpensTheLanguageWallAtTheFirstKey) {
  for (const Key key : {Key::Activate, Key::Home, Key::Help}) {
    Stage stage;
    stage.kiosk().key(key);
    EXPECT_EQ(route(stage), "languages");
  }
}

TEST(Kiosk, FiresNothingIfTheFingerIsLiftedElsewhere) {
  Stage stage;
  stage.go("home");
  const ui::Point tile = place_of(stage, "topic/housing");
  const ui::Rect rect = ui::target_of(stage.kiosk().frame(), "topic/housing")->rect;
  stage.kiosk().touch({Contact::Down, 1, {tile.x, rect.bottom() - 3}});
  EXPECT_EQ(stage.kiosk().state().pressed, "topic/housing");
  stage.advance(60ms);
  stage.kiosk().touch({Contact::Up, 1, {tile.x, rect.bottom() + 10}});
  EXPECT_EQ(route(stage), "home");
  EXPECT_EQ(stage.kiosk().state().pressed, "");
}

TEST(Kiosk, AnswersTheIdleQuestionByATapAnywhereAndFiresNothingBeneath) {
  Stage stage;
  stage.go("home");
  const ui::Point tile = place_of(stage, "topic/housing");
  stage.advance(61s);
  stage.kiosk().tick();
  ASSERT_TRUE(stage.kiosk().state().asks_still_there);
  tap(stage, tile);
  EXPECT_FALSE(stage.kiosk().state().asks_still_there);
  EXPECT_EQ(route(stage), "home");
  tap(stage, tile);
  EXPECT_EQ(route(stage), "topic/housing");
}

TEST(Kiosk, EndsAVisitThatNobodyAnswersFor) {
  Stage stage;
  tap(stage, {500, 900});
  tap(stage, place_of(stage, "language/ar"));
  for (int i = 0; i < 200 && stage.kiosk().state().is_visit(); ++i) {
    const base::Monotonic next = stage.kiosk().next_tick();
    ASSERT_GT(next, stage.clock().now());
    stage.advance(next - stage.clock().now());
    stage.kiosk().tick();
  }
  EXPECT_EQ(stage.kiosk().state(), State{});
  EXPECT_LE(stage.clock().now(), 95s);
}

// Drawing of the same thing at another minute: everything but the clock is equal.
TEST(Kiosk, ChangesOnlyTheClockWhenAMinutePasses) {
  Stage stage;
  stage.go("contact/housing-desk");
  const ui::Frame before = stage.kiosk().frame();
  stage.advance(59s);
  stage.kiosk().tick();
  EXPECT_EQ(stage.kiosk().frame(), before);
  stage.advance(1s);
  State state = stage.kiosk().state();
  state.last_activity = stage.clock().now();  // somebody reads
  stage.kiosk().set_state(state);
  stage.kiosk().tick();
  const ui::Frame& after = stage.kiosk().frame();
  ASSERT_EQ(after.commands.size(), before.commands.size());
  int changed = 0;
  for (size_t i = 0; i < after.commands.size(); ++i) {
    if (!(after.commands[i] == before.commands[i])) {
      ++changed;
      const auto* text = std::get_if<ui::TextCommand>(&after.commands[i]);
      ASSERT_NE(text, nullptr);
      EXPECT_EQ(text->node, "header/clock");
    }
  }
  EXPECT_GT(changed, 0);
  EXPECT_EQ(after.targets, before.targets);
}

// Touches, keys and waiting at random; after each, the frame is what a description made this very
// moment gives.
TEST(Kiosk, NeverShowsADescriptionOfAnotherMomentOrPlace) {
  Stage stage;
  std::mt19937 random(7);
  const auto below = [&](size_t limit) { return random() % std::max<size_t>(1, limit); };
  for (int step = 0; step < 400; ++step) {
    const auto& targets = stage.kiosk().frame().targets;
    const ui::Point at =
        targets.empty() ? ui::Point{500, 900} : middle(targets[below(targets.size())].rect);
    switch (below(4)) {
      case 0:
        stage.kiosk().key(static_cast<Key>(below(6)));
        break;
      case 1:
        stage.advance(std::chrono::seconds(below(70)));
        stage.kiosk().tick();
        break;
      case 2:
        stage.kiosk().touch({Contact::Down, 1, at});
        break;
      default:
        tap(stage, at);
        stage.kiosk().tick();
    }
    const ui::Frame frame = stage.kiosk().frame();
    const ui::Frame fresh =
        ui::present(stage.kiosk().screen(), stage.kiosk().presentation(), stage.measurer());
    ASSERT_EQ(frame, fresh) << "step " << step << " at " << route(stage);
  }
}

TEST(Kiosk, AsksTheContentNothingForAPressOrTheNextFocus) {
  Stage stage;
  stage.go("home");
  const ui::Frame before = stage.kiosk().frame();
  stage.town().damaged = true;  // whoever asks now gets no answer
  stage.kiosk().touch({Contact::Down, 1, place_of(stage, "topic/housing")});
  EXPECT_EQ(stage.kiosk().frame().targets, before.targets);
  EXPECT_EQ(stage.kiosk().frame().utterances, before.utterances);
  EXPECT_FALSE(stage.kiosk().frame().commands == before.commands);
  stage.kiosk().key(Key::Next);
  EXPECT_EQ(stage.kiosk().frame().targets, before.targets);
}

// A press in the last second of a minute and the frame after it: the clock goes on all the same.
TEST(Kiosk, DescribesAnewWithTheMinute) {
  Stage stage;
  stage.go("home");
  stage.advance(59s);
  stage.kiosk().touch({Contact::Down, 1, place_of(stage, "topic/housing")});
  EXPECT_TRUE(has(stage.kiosk().screen(), Role::Clock, "10:00"));
  stage.advance(1s);
  stage.kiosk().tick();
  stage.kiosk().frame();
  EXPECT_TRUE(has(stage.kiosk().screen(), Role::Clock, "10:01"));
  bool shown = false;
  for (const ui::Utterance& said : stage.kiosk().frame().utterances) {
    shown = shown || said.spoken.find("10:01") != std::string::npos;
  }
  EXPECT_TRUE(shown);
}

TEST(Kiosk, KnowsTheNextMinute) {
  Stage stage(small_town(), berlin(kToday, 600) + 20s);
  EXPECT_EQ(stage.kiosk().next_tick(), 40s);
}

TEST(Kiosk, IsRefusedForASiteThatDoesNotExist) {
  Stage stage;
  const auto kiosk =
      Kiosk::create(stage.town(), stage.locales(), stage.measurer(), stage.clock(), {"moon", {}});
  ASSERT_FALSE(kiosk);
  EXPECT_EQ(kiosk.error().kind, base::ErrorKind::NotFound);
  EXPECT_THAT(kiosk.error().message, HasSubstr("\"moon\""));
  EXPECT_THAT(kiosk.error().message, HasSubstr("\"foyer\""));
}

TEST(Kiosk, IsRefusedWithoutASiteOrWithDamagedContent) {
  Stage stage;
  auto none = small_town();
  none.site_shelf.remove("foyer");
  EXPECT_FALSE(Kiosk::create(none, stage.locales(), stage.measurer(), stage.clock(), {}));
  auto damaged = small_town();
  damaged.damaged = true;
  const auto kiosk = Kiosk::create(damaged, stage.locales(), stage.measurer(), stage.clock(), {});
  ASSERT_FALSE(kiosk);
  EXPECT_EQ(kiosk.error().kind, base::ErrorKind::Corrupt);
}

TEST(Kiosk, KeepsTheLastGoodContentIfTheNewIsDamaged) {
  Stage stage;
  stage.go("topic/housing");
  const ui::Frame before = stage.kiosk().frame();
  auto damaged = small_town();
  damaged.damaged = true;
  EXPECT_FALSE(stage.kiosk().set_directory(damaged));
  EXPECT_EQ(stage.kiosk().frame(), before);
  auto elsewhere = small_town();
  elsewhere.site_shelf.remove("foyer");
  EXPECT_FALSE(stage.kiosk().set_directory(elsewhere));
  EXPECT_EQ(stage.kiosk().frame(), before);
}

TEST(Kiosk, GoesBackToALivingScreenAndSaysSoIfItsPageIsGoneFromNewContent) {
  Stage stage;
  State state = stage.kiosk().state();
  state.way = {Stop{{ScreenName::Home, ""}, 0, {}}, Stop{{ScreenName::Topic, "housing"}, 0, {}}};
  stage.kiosk().set_state(state);
  auto renewed = small_town();
  renewed.topic_shelf.remove("housing");
  ASSERT_TRUE(stage.kiosk().set_directory(renewed));
  EXPECT_EQ(stage.kiosk().state().stop().route.screen, ScreenName::Home);
  EXPECT_TRUE(has(stage.kiosk().screen(), Role::Notice, "Diese Seite gibt es nicht mehr"));
  stage.kiosk().key(Key::Help);
  EXPECT_FALSE(has(stage.kiosk().screen(), Role::Notice, "Diese Seite gibt es nicht mehr"))
      << "once is enough";
  ASSERT_TRUE(stage.kiosk().set_directory(stage.town()));
}

TEST(Kiosk, StaysWhereItIsIfItsPageIsInTheNewContentToo) {
  Stage stage;
  stage.go("topic/housing");
  auto renewed = small_town();
  ASSERT_TRUE(stage.kiosk().set_directory(renewed));
  EXPECT_EQ(stage.kiosk().state().stop().route.screen, ScreenName::Topic);
  EXPECT_FALSE(stage.kiosk().state().renewed);
  ASSERT_TRUE(stage.kiosk().set_directory(stage.town()));
}

TEST(Kiosk, WithAClockOf1970ShowsNoTimeAndNothingThatHangsOnIt) {
  auto town = small_town();
  town.notice_shelf.put(
      test_support::warning("storm", "Sturm", {{1969, 1, 1}, 0}, {{2030, 1, 1}, 0}));
  Stage stage(town, 0s);
  for (const char* where : {"home", "topic/housing", "contact/housing-desk"}) {
    const ui::Node screen = stage.screen(where);
    for (const ui::Node* node : test_support::nodes_of(screen)) {
      EXPECT_NE(node->id, "header/clock") << where;
    }
    EXPECT_THAT(test_support::everything(screen), testing::Not(HasSubstr("eöffnet"))) << where;
    EXPECT_THAT(test_support::everything(screen), testing::Not(HasSubstr("Sturm"))) << where;
    EXPECT_FALSE(stage.kiosk().frame().targets.empty());
  }
}

TEST(Kiosk, TakesTheColoursOfTheTown) {
  auto town = small_town();
  town.town.brand_color = "#3D3A8C";
  EXPECT_EQ(Stage(town).kiosk().presentation().brand, ui::rgb(0x3D3A8C));
  for (const char* wrong : {"", "blue", "#12345", "#12345G", "#1234567"}) {
    town.town.brand_color = wrong;
    EXPECT_EQ(Stage(town).kiosk().presentation().brand, ui::Presentation{}.brand) << wrong;
  }
}

TEST(Kiosk, TurnsThePageByADragOfASixthOfTheMainPart) {
  auto town = small_town();
  directory::Topic topic = test_support::housing();
  for (int i = 0; i < 30; ++i) {
    topic.entries.push_back(
        test_support::entry(directory::EntryKind::Service, "s" + std::to_string(i), "Leistung"));
  }
  town.topic_shelf.put(topic);
  Stage stage(town);
  stage.go("topic/housing");
  const ui::Frame frame = stage.kiosk().frame();
  ASSERT_GT(frame.pages, 2);
  const ui::Point from = middle(frame.main);
  const auto drag = [&](int by) {
    stage.kiosk().touch({Contact::Down, 1, from});
    stage.kiosk().touch({Contact::Move, 1, {from.x, from.y + by}});
    EXPECT_EQ(stage.kiosk().state().drag_px, by);
    stage.kiosk().touch({Contact::Up, 1, {from.x, from.y + by}});
    stage.advance(400ms);
    return stage.kiosk().frame().page;
  };
  EXPECT_EQ(drag(-frame.main.height / 6 + 2), 0);
  EXPECT_EQ(drag(-frame.main.height / 6 - 2), 1);
  EXPECT_EQ(drag(frame.main.height / 5), 0);
  EXPECT_EQ(drag(frame.main.height / 5), 0);
}

}  // namespace
}  // namespace kiosk::app
