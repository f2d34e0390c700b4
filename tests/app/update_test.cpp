#include "kiosk/app/update.h"

#include <gmock/gmock.h>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using base::Monotonic;
using testing::ElementsAre;
using testing::IsEmpty;
using ui::Action;
using ui::ActionKind;
using ui::ThemeName;

constexpr Monotonic kStart = 1000ms;

Fired fired(ActionKind kind, const std::string& argument = "") {
  return {{kind, argument}, false};
}

State after(State state, const Event& event, Monotonic now = kStart) {
  return update(std::move(state), event, now).state;
}

State after(State state, const std::vector<Event>& events) {
  for (const Event& event : events) {
    state = after(std::move(state), event);
  }
  return state;
}

State go(State state, const std::string& route) {
  return after(std::move(state), fired(ActionKind::Go, route));
}

// At home in German, just arrived.
State at_home() {
  return after({}, {fired(ActionKind::Begin), fired(ActionKind::SetLanguage, "de")});
}

std::vector<std::string> way_of(const State& state) {
  std::vector<std::string> routes;
  for (const Stop& stop : state.way) {
    routes.push_back(to_string(stop.route));
  }
  return routes;
}

// At home, and the question stands since a minute after kStart.
State asked() {
  return after(at_home(), Tick{}, kStart + 60s);
}

TEST(FirstTouch, OpensTheLanguageWallWhateverItHit) {
  for (const Action& action : {Action{ActionKind::Begin, ""}, Action{ActionKind::Go, "help"},
                               Action{ActionKind::SetTextSize, "2.0"}}) {
    const State state = after({}, Fired{action, true});
    EXPECT_THAT(way_of(state), ElementsAre("languages")) << ui::to_string(action);
    EXPECT_EQ(state.text_size, 1.0);
    EXPECT_EQ(state.last_activity, kStart);
  }
}

TEST(FirstTouch, IsNotMadeByAFingerThatIsStillDown) {
  EXPECT_FALSE(after({}, Pressed{"attract"}).is_visit());
  EXPECT_FALSE(after({}, Touched{}).is_visit());
}

TEST(Back, ReturnsStopByStopAndEndsAtHome) {
  State state = go(go(at_home(), "topic/housing"), "service/benefit");
  EXPECT_THAT(way_of(state), ElementsAre("home", "topic/housing", "service/benefit"));
  state = after(state, fired(ActionKind::Back));
  EXPECT_THAT(way_of(state), ElementsAre("home", "topic/housing"));
  state = after(state, {fired(ActionKind::Back), fired(ActionKind::Back)});
  EXPECT_THAT(way_of(state), ElementsAre("home"));
}

TEST(Back, FindsThePageAndTheFiltersAgain) {
  State state = go(at_home(), "topic/housing");
  state = after(state, {fired(ActionKind::ToggleFilter, "open-now"), fired(ActionKind::PageForward),
                        fired(ActionKind::Go, "service/benefit"), fired(ActionKind::Back)});
  EXPECT_EQ(state.stop().page, 1);
  EXPECT_THAT(state.stop().filters, ElementsAre("open-now"));
}

TEST(Go, ToWhereOneIsOrToNowhereChangesNothing) {
  const State state = go(at_home(), "topic/housing");
  EXPECT_EQ(go(state, "topic/housing"), state);
  EXPECT_EQ(go(state, "no-such-screen"), state);
}

TEST(Go, ForgetsTheOldestStopsButHome) {
  State state = at_home();
  for (int i = 0; i < 100; ++i) {
    state = go(state, "topic/t" + std::to_string(i));
  }
  EXPECT_EQ(state.way.size(), 40U);
  EXPECT_EQ(way_of(state).front(), "home");
  EXPECT_EQ(way_of(state).back(), "topic/t99");
}

TEST(Go, ToTheAttractScreenEndsTheVisit) {
  const Step step = update(go(at_home(), "topic/housing"), fired(ActionKind::Go, "attract"), 2s);
  EXPECT_EQ(step.state, State{});
  EXPECT_THAT(step.effects, ElementsAre(Effect{VisitEnded{}}));
}

TEST(LanguageWall, KeepsThePageAndLeavesNoTrace) {
  State state = go(at_home(), "topic/housing");
  state = after(state, {fired(ActionKind::Languages), fired(ActionKind::Go, "languages/all")});
  EXPECT_THAT(way_of(state), ElementsAre("home", "topic/housing", "languages", "languages/all"));
  state = after(state, fired(ActionKind::SetLanguage, "ar"));
  EXPECT_EQ(state.lang, "ar");
  EXPECT_THAT(way_of(state), ElementsAre("home", "topic/housing"));
}

TEST(LanguageWall, LeadsHomeTheFirstTime) {
  const State state = after({}, {fired(ActionKind::Begin), fired(ActionKind::SetLanguage, "tr")});
  EXPECT_THAT(way_of(state), ElementsAre("home"));
  EXPECT_EQ(state.lang, "tr");
}

TEST(LanguageWall, LeavesNoStopTwiceOnTheWay) {
  State state = go(at_home(), "help");
  state = after(state, {fired(ActionKind::Languages), fired(ActionKind::Go, "help"),
                        fired(ActionKind::Languages), fired(ActionKind::SetLanguage, "tr")});
  EXPECT_THAT(way_of(state), ElementsAre("home", "help"));
}

TEST(Filters, TurnOnAndOffAndGoBackToTheFirstPage) {
  State state = go(at_home(), "topic/housing");
  state = after(state, {fired(ActionKind::PageForward), fired(ActionKind::ToggleFilter, "free"),
                        fired(ActionKind::ToggleFilter, "step-free")});
  EXPECT_THAT(state.stop().filters, ElementsAre("free", "step-free"));
  EXPECT_EQ(state.stop().page, 0);
  state = after(state, fired(ActionKind::ToggleFilter, "free"));
  EXPECT_THAT(state.stop().filters, ElementsAre("step-free"));
  state = after(state, fired(ActionKind::ClearFilters));
  EXPECT_THAT(state.stop().filters, IsEmpty());
}

TEST(Paging, NeverGoesBeforeTheFirstPage) {
  State state = after(at_home(), fired(ActionKind::PageForward));
  EXPECT_EQ(state.stop().page, 1);
  state = after(state, {fired(ActionKind::PageBack), fired(ActionKind::PageBack)});
  EXPECT_EQ(state.stop().page, 0);
  EXPECT_EQ(after(state, DragEnded{-1}).stop().page, 0);
  EXPECT_EQ(after(state, DragEnded{1}).stop().page, 1);
}

TEST(Dragging, MovesThePageUntilTheFingerIsGone) {
  State state = after(at_home(), {Pressed{"topic/housing"}, Dragged{-120}});
  EXPECT_EQ(state.drag_px, -120);
  EXPECT_EQ(state.pressed, "");
  EXPECT_EQ(after(state, DragEnded{0}).drag_px, 0);
}

TEST(Dragging, ThatIsCancelledLeavesNothingDisplaced) {
  const State state = after(at_home(), {Dragged{-120}, Pressed{""}});
  EXPECT_EQ(state.drag_px, 0);
}

TEST(TextSize, GoesAroundAndCanBeChosen) {
  State state = at_home();
  std::vector<double> sizes;
  for (int i = 0; i < 4; ++i) {
    state = after(state, fired(ActionKind::SetTextSize));
    sizes.push_back(state.text_size);
  }
  EXPECT_THAT(sizes, ElementsAre(1.35, 1.75, 2.0, 1.0));
  EXPECT_EQ(after(state, fired(ActionKind::SetTextSize, "1.75")).text_size, 1.75);
}

TEST(Theme, GoesAroundAndCanBeChosen) {
  State state = at_home();
  std::vector<ThemeName> themes;
  for (int i = 0; i < 3; ++i) {
    state = after(state, fired(ActionKind::SetTheme));
    themes.push_back(state.theme);
  }
  EXPECT_THAT(themes, ElementsAre(ThemeName::Contrast, ThemeName::Dark, ThemeName::Day));
  EXPECT_EQ(after(state, fired(ActionKind::SetTheme, "dark")).theme, ThemeName::Dark);
}

TEST(Focus, StaysWhereAKeyFiredAndGoesWithATouch) {
  State state = after(at_home(), FocusMoved{"bar/contrast"});
  EXPECT_EQ(state.focus, "bar/contrast");
  EXPECT_EQ(after(state, Fired{{ActionKind::SetTheme, ""}, true}).focus, "bar/contrast");
  EXPECT_EQ(after(state, Fired{{ActionKind::SetTheme, ""}, false}).focus, "");
  EXPECT_EQ(after(state, Fired{{ActionKind::Go, "help"}, true}).focus, "");
  EXPECT_EQ(after(state, Pressed{"bar/help"}).focus, "");
}

TEST(Effects, CountPagesInTheLanguageOfTheVisitAndSayWhenItEnds) {
  const Step step = update(at_home(), fired(ActionKind::Go, "topic/housing"), kStart);
  EXPECT_THAT(step.effects, ElementsAre(Effect{PageOpened{"topic/housing", "de"}}));
  EXPECT_THAT(update(step.state, fired(ActionKind::PageForward), kStart).effects, IsEmpty());
  EXPECT_THAT(update(step.state, fired(ActionKind::EndVisit), kStart).effects,
              ElementsAre(Effect{VisitEnded{}}));
}

TEST(EndOfVisit, WipesEverything) {
  State state = go(at_home(), "topic/housing");
  state = after(state, {fired(ActionKind::SetTheme), fired(ActionKind::SetTextSize),
                        fired(ActionKind::ToggleReach), FocusMoved{"x"}});
  EXPECT_EQ(after(state, fired(ActionKind::EndVisit)), State{});
}

TEST(Idle, AsksAfterAMinuteAndWipesAfterHalfAMinute) {
  State state = at_home();
  EXPECT_FALSE(after(state, Tick{}, kStart + 59999ms).asks_still_there);
  state = after(state, Tick{}, kStart + 60s);
  EXPECT_TRUE(state.asks_still_there);
  EXPECT_TRUE(after(state, Tick{}, kStart + 89999ms).asks_still_there);
  const Step end = update(state, Tick{}, kStart + 90s);
  EXPECT_EQ(end.state, State{});
  EXPECT_THAT(end.effects, ElementsAre(Effect{VisitEnded{}}));
}

TEST(Idle, WaitsTwiceAsLongInLargeText) {
  for (const char* size : {"1.35", "1.75", "2.0"}) {
    State state = after(at_home(), fired(ActionKind::SetTextSize, size));
    EXPECT_FALSE(after(state, Tick{}, kStart + 119999ms).asks_still_there);
    state = after(state, Tick{}, kStart + 120s);
    EXPECT_TRUE(state.asks_still_there);
    EXPECT_TRUE(after(state, Tick{}, kStart + 179999ms).is_visit());
    EXPECT_EQ(after(state, Tick{}, kStart + 180s), State{});
  }
}

TEST(Idle, LeavesTheAttractScreenAlone) {
  const Step step = update({}, Tick{}, 1000h);
  EXPECT_EQ(step.state, State{});
  EXPECT_THAT(step.effects, IsEmpty());
}

TEST(StillThere, IsAnsweredByATapThatFiresNothingElse) {
  const State state = asked();
  for (const Event& tap :
       std::vector<Event>{fired(ActionKind::StayHere), fired(ActionKind::Go, "help"), Fired{}}) {
    const State stays = after(state, tap, kStart + 61s);
    EXPECT_FALSE(stays.asks_still_there);
    EXPECT_EQ(stays.last_activity, kStart + 61s);
    EXPECT_EQ(stays.way, state.way);
  }
}

// A touch is a press and then a lift: if the press took the question away, the lift would fire
// what lay beneath it.
TEST(StillThere, StandsUntilTheFingerIsLifted) {
  State state = asked();
  for (const Event& part : std::vector<Event>{Pressed{""}, Touched{}, Pressed{"topic/housing"}}) {
    state = after(state, part, kStart + 85s);
    EXPECT_TRUE(state.asks_still_there);
    EXPECT_EQ(state.pressed, "");
  }
  EXPECT_TRUE(after(state, Tick{}, kStart + 100s).is_visit()) << "the finger gives more time";
  state = after(state, fired(ActionKind::Go, "topic/housing"), kStart + 86s);
  EXPECT_FALSE(state.asks_still_there);
  EXPECT_THAT(way_of(state), ElementsAre("home"));
}

TEST(StillThere, IsAnsweredByADragThatTurnsNoPage) {
  State state = after(asked(), Dragged{-300}, kStart + 61s);
  EXPECT_EQ(state.drag_px, 0);
  state = after(state, DragEnded{1}, kStart + 62s);
  EXPECT_FALSE(state.asks_still_there);
  EXPECT_EQ(state.stop().page, 0);
}

TEST(StillThere, IsAnsweredByAnyKey) {
  const State state = after(asked(), FocusMoved{"topic/housing"}, kStart + 61s);
  EXPECT_FALSE(state.asks_still_there);
  EXPECT_EQ(state.focus, "");
}

TEST(StillThere, CanBeAnsweredWithoutLimit) {
  State state = at_home();
  Monotonic now = kStart;
  for (int i = 0; i < 500; ++i) {
    now += 60s;
    state = after(state, Tick{}, now);
    ASSERT_TRUE(state.asks_still_there);
    now += 29s;
    state = after(state, fired(ActionKind::StayHere), now);
    ASSERT_TRUE(state.is_visit());
    ASSERT_FALSE(state.asks_still_there);
  }
}

TEST(StillThere, CountsTheSecondsDownRoundedUp) {
  const State state = asked();
  EXPECT_EQ(seconds_left(at_home(), kStart), 0);
  EXPECT_EQ(seconds_left(state, kStart + 60s), 30);
  EXPECT_EQ(seconds_left(state, kStart + 60001ms), 30);
  EXPECT_EQ(seconds_left(state, kStart + 61s), 29);
  EXPECT_EQ(seconds_left(state, kStart + 89999ms), 1);
  EXPECT_EQ(seconds_left(state, kStart + 95s), 0);
}

TEST(NextTick, IsTheQuestionThenEachSecondThenTheEnd) {
  EXPECT_EQ(next_tick({}, kStart), std::nullopt);
  EXPECT_EQ(next_tick(at_home(), kStart + 5s), kStart + 60s);
  const State state = asked();
  std::vector<Monotonic> ticks;
  for (Monotonic now = kStart + 60s; now < kStart + 90s;) {
    now = *next_tick(state, now);
    ticks.push_back(now);
  }
  ASSERT_EQ(ticks.size(), 30U);
  EXPECT_EQ(ticks.front(), kStart + 61s);
  EXPECT_EQ(ticks.back(), kStart + 90s);
}

}  // namespace
}  // namespace kiosk::app
