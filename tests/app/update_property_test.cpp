#include <gtest/gtest.h>

#include "kiosk/app/update.h"
#include "tests/app/random_visit.h"

namespace kiosk::app {
namespace {

using base::Monotonic;

constexpr int kSeeds = 20;
constexpr int kEvents = 2000;

bool repeats_a_stop(const State& state) {
  for (size_t i = 1; i < state.way.size(); ++i) {
    if (state.way[i].route == state.way[i - 1].route) {
      return true;
    }
  }
  return false;
}

// What holds for every state, however it came about.
void expect_sound(const State& state) {
  ASSERT_FALSE(state.way.empty());
  ASSERT_LE(state.way.size(), 40U);
  ASSERT_FALSE(repeats_a_stop(state));
  for (const Stop& stop : state.way) {
    ASSERT_GE(stop.page, 0);
  }
  if (state.is_visit()) {
    ASSERT_GT(state.last_activity, Monotonic{0}) << "a visit that is never asked for";
    return;
  }
  // Nobody is here: nothing of a visit is left, but for the finger that is about to begin one.
  State rest = state;
  rest.pressed.clear();
  rest.focus.clear();
  rest.drag_px = 0;
  ASSERT_EQ(rest, State{});
}

class AnyVisit : public testing::TestWithParam<unsigned> {};

TEST_P(AnyVisit, KeepsItsInvariants) {
  test_support::RandomEvents events(GetParam());
  State state;
  Monotonic now{1};
  int visits = 0;
  for (int i = 0; i < kEvents; ++i) {
    now += Monotonic(events.below(20000));
    Step step = update(std::move(state), events.next(), now);
    state = std::move(step.state);
    expect_sound(state);
    ASSERT_FALSE(HasFatalFailure()) << "event " << i;
    for (const Effect& effect : step.effects) {
      if (std::holds_alternative<VisitEnded>(effect)) {
        ++visits;
        ASSERT_EQ(state, State{}) << "event " << i;
      }
    }
  }
  EXPECT_GT(visits, 0);
}

TEST_P(AnyVisit, IsWipedWhenNobodyStays) {
  test_support::RandomEvents events(GetParam());
  State state;
  Monotonic now{1};
  for (int i = 0; i < 200; ++i) {
    now += Monotonic(events.below(2000));
    state = update(std::move(state), events.next(), now).state;
  }
  state = update(std::move(state), Fired{{ui::ActionKind::Begin, ""}, false}, now).state;
  // The question, its seconds and the end, each when it says that it is due.
  for (int ticks = 0; next_tick(state, now); ++ticks) {
    ASSERT_LT(ticks, 100);
    ASSERT_GT(*next_tick(state, now), now);
    now = *next_tick(state, now);
    state = update(std::move(state), Tick{}, now).state;
  }
  EXPECT_EQ(state, State{});
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyVisit, testing::Range(1U, 1U + kSeeds));

}  // namespace
}  // namespace kiosk::app
