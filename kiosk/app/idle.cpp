#include "kiosk/app/idle.h"

#include <algorithm>

#include "kiosk/app/blind.h"
#include "kiosk/app/update.h"

namespace kiosk::app {
namespace {

bool has_more_time(const State& state) {
  return state.text_size > 1.0 || state.listening.on;
}

}  // namespace

void note_activity(State& state, base::Monotonic now) {
  if (state.is_visit()) {
    state.last_activity = std::max(now, base::Monotonic{1});
    state.asked_at = state.asks_still_there ? now : base::Monotonic{0};
  }
}

bool answer(State& state) {
  const bool stood = state.asks_still_there;
  state.asks_still_there = false;
  state.asked_at = base::Monotonic{0};
  if (stood) {
    state.focus.clear();
  }
  return stood;
}

void tick(State& state, base::Monotonic now) {
  if (!state.is_visit()) {
    return;
  }
  if (is_unplugged(state, now)) {
    state = State{};
    return;
  }
  if (state.listening.saying == Saying::Speaks) {
    return note_activity(state, now);  // time stands still (reference: accessibility, 5.40)
  }
  if (state.asks_still_there) {
    if (now - state.asked_at >= time_to_answer(state)) {
      state = State{};
    }
    return;
  }
  if (now - state.last_activity >= idle_before_question(state)) {
    state.asks_still_there = true;
    state.asked_at = now;
    state.pressed.clear();
    state.drag_px = 0;
    state.focus = state.focus.empty() ? "" : "idle/yes";
  }
}

base::Monotonic idle_before_question(const State& state) {
  return std::chrono::seconds(has_more_time(state) ? 120 : 60);
}

base::Monotonic time_to_answer(const State& state) {
  return std::chrono::seconds(has_more_time(state) ? 60 : 30);
}

int seconds_left(const State& state, base::Monotonic now) {
  if (!state.asks_still_there) {
    return 0;
  }
  const base::Monotonic left = state.asked_at + time_to_answer(state) - now;
  return static_cast<int>(std::max<long>(0, (left.count() + 999) / 1000));
}

std::optional<base::Monotonic> next_tick(const State& state, base::Monotonic now) {
  if (!state.is_visit()) {
    return std::nullopt;
  }
  if (state.listening.unplugged_at.count() > 0) {
    return state.listening.unplugged_at + kUnplugged;
  }
  if (!state.asks_still_there) {
    return state.last_activity + idle_before_question(state);
  }
  const base::Monotonic end = state.asked_at + time_to_answer(state);
  const int left = seconds_left(state, now);
  return left <= 1 ? end : end - std::chrono::seconds(left - 1);
}

}  // namespace kiosk::app
