#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "kiosk/app/site_map.h"
#include "kiosk/app/update.h"
#include "tests/laws/view.h"

// From wherever a visit has got to: home, back and the end are always there.
namespace laws {
namespace {

using kiosk::app::Fired;
using kiosk::app::Route;
using kiosk::app::ScreenName;
using kiosk::app::State;
using kiosk::app::Step;
using kiosk::app::Tick;
using kiosk::app::update;
using kiosk::base::Monotonic;
using kiosk::ui::Action;
using kiosk::ui::ActionKind;
using kiosk::ui::Target;

constexpr Monotonic kNow{1000};

bool is_home(const State& state) {
  return state.stop().route == Route{ScreenName::Home, ""};
}

State fired(State state, ActionKind kind) {
  return update(std::move(state), Fired{{kind, ""}, false}, kNow).state;
}

// Whoever leaves without a word: the question is asked, and then nothing is left of the visit.
// While something is read aloud time stands still, so that is over first.
void expect_wipe(const State& visit) {
  const State state = update(visit, kiosk::app::SentenceEnded{}, kNow).state;
  const Monotonic asked = kNow + kiosk::app::idle_before_question(state);
  State waiting = update(state, Fired{}, kNow).state;
  EXPECT_FALSE(waiting.asks_still_there);
  waiting = update(waiting, Tick{}, asked).state;
  ASSERT_TRUE(waiting.asks_still_there);
  waiting = update(waiting, kiosk::app::SentenceEnded{}, asked).state;  // the question is read, too
  const Monotonic ended = asked + kiosk::app::time_to_answer(state);
  EXPECT_GE(kiosk::app::time_to_answer(state), std::chrono::seconds(30));
  EXPECT_TRUE(update(waiting, Tick{}, ended - Monotonic{1}).state.asks_still_there);
  const Step wiped = update(waiting, Tick{}, ended);
  EXPECT_EQ(wiped.state, State{});
  EXPECT_EQ(wiped.effects, std::vector<kiosk::app::Effect>{kiosk::app::VisitEnded{}});
}

void expect_ways_out(const State& state) {
  SCOPED_TRACE(to_string(state.stop().route));
  if (!state.is_visit()) {
    EXPECT_EQ(state, State{});
    return;
  }
  EXPECT_TRUE(is_home(fired(state, ActionKind::Home)));
  EXPECT_EQ(fired(state, ActionKind::EndVisit), State{});
  State back = state;
  for (size_t i = 0; i <= state.way.size(); ++i) {
    back = fired(back, ActionKind::Back);
  }
  EXPECT_TRUE(is_home(back));
  expect_wipe(state);
}

TEST(Ways, LeadOutOfEveryScreenAfterEveryTouch) {
  test_support::Town town;
  kiosk::app::Kiosk kiosk = town.fixed_kiosk();
  for (const std::string& route : kiosk::app::reachable_routes(kiosk, "de")) {
    const View view = look_at(kiosk, town.fixed(), {route, "de", {}});
    const State state = state_of(view.visit);
    for (const auto& page : view.pages) {
      for (const Target& target : page.targets) {
        expect_ways_out(update(state, Fired{target.action, false}, kNow).state);
      }
    }
  }
}

TEST(Ways, LeadOutOfLongWalks) {
  test_support::Town town;
  kiosk::app::Kiosk kiosk = town.fixed_kiosk();
  std::mt19937 random(7);  // NOLINT(cert-msc51-cpp): the same walk every time
  kiosk.set_state(State{});
  for (int step = 0; step < 1500; ++step) {
    const auto& targets = kiosk.frame().targets;
    ASSERT_FALSE(targets.empty()) << to_string(kiosk.state().stop().route);
    const Target target = targets[random() % targets.size()];
    const bool has_home = std::any_of(targets.begin(), targets.end(), [](const Target& t) {
      return t.action.kind == ActionKind::Home;
    });
    const State& state = kiosk.state();
    const bool before_home = !state.is_visit() || (state.way.size() == 1 && !is_home(state));
    EXPECT_TRUE(has_home || before_home) << to_string(state.stop().route);
    expect_ways_out(state);
    kiosk.set_state(update(state, Fired{target.action, step % 2 == 0}, kNow).state);
  }
}

TEST(Ways, LeadBackOverThePagesThatWereSeen) {
  State state = update(State{}, Fired{{ActionKind::Begin, ""}, false}, kNow).state;
  state = update(state, Fired{{ActionKind::SetLanguage, "ti"}, false}, kNow).state;
  for (const char* route : {"topic/wohnen", "service/wohngeld", "contact/wohngeldstelle"}) {
    state = update(state, Fired{{ActionKind::Go, route}, false}, kNow).state;
  }
  state = fired(state, ActionKind::Back);
  EXPECT_EQ(to_string(state.stop().route), "service/wohngeld");
  state = fired(state, ActionKind::Back);
  EXPECT_EQ(to_string(state.stop().route), "topic/wohnen");
  EXPECT_EQ(state.lang, "ti");
}

}  // namespace
}  // namespace laws
