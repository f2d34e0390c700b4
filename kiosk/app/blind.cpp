#include "kiosk/app/blind.h"

#include <algorithm>

namespace kiosk::app {
namespace {

// Somebody who looks at nothing must hear of it: all but what is said and when somebody moved.
bool is_changed(const State& before, State now) {
  now.listening = before.listening;
  now.scanning = before.scanning;
  now.last_activity = before.last_activity;
  now.asked_at = before.asked_at;
  now.pressed = before.pressed;
  now.drag_px = before.drag_px;
  return !(now == before);
}

bool is_on_another_screen(const State& before, const State& now) {
  return !(before.stop().route == now.stop().route) || before.way.size() != now.way.size() ||
         before.lang != now.lang || before.asks_still_there != now.asks_still_there;
}

// What of it is said: letters, that the keys came, or what has the focus then.
void follow_typing(const Typing& before, State& state) {
  const Typing& now = state.stop().typing;
  if (before.text != now.text) {
    state.listening.echo = echo_of(before.text, now.text);
    return speak_of(state, What::Echo);
  }
  speak_of(state, now.keys_shown && !before.keys_shown ? What::Typing : What::Focus);
}

}  // namespace

void begin_blind(State& state, bool in_private, Means means) {
  Listening& now = state.listening;
  now.means = now.blind ? now.means : means;
  const bool goes_on = now.blind && now.unplugged_at.count() > 0;
  if (!state.is_visit()) {
    state.way = {Stop{{ScreenName::Languages, ""}, 0, {}}};
  }
  now.on = true;
  now.blind = true;
  now.in_private = now.in_private || in_private;
  now.unplugged_at = base::Monotonic{0};
  state.stop().typing.keys_shown = false;
  state.pressed.clear();
  state.drag_px = 0;
  speak_of(state, goes_on ? What::Focus : What::Welcome);
}

void unplug(State& state, base::Monotonic now) {
  hush(state, true);
  if (state.listening.blind && state.listening.in_private) {
    state.listening.in_private = false;
    state.listening.unplugged_at = std::max(now, base::Monotonic{1});
  }
}

bool is_unplugged(const State& state, base::Monotonic now) {
  const base::Monotonic since = state.listening.unplugged_at;
  return since.count() > 0 && now - since >= kUnplugged;
}

std::optional<ui::Action> answer_to_welcome(const State& state,
                                            const std::vector<std::string>& tags) {
  const Listening& now = state.listening;
  if (!now.blind || now.what != What::Welcome || state.asks_still_there) {
    return std::nullopt;
  }
  if (now.sentence == 0 || now.sentence > tags.size()) {
    return ui::Action{ui::ActionKind::NextSentence, ""};
  }
  return ui::Action{ui::ActionKind::SetLanguage, tags[now.sentence - 1]};
}

void speak_of(State& state, What what) {
  state.listening.what = what;
  begin_sentence(state.listening, 0);
}

void follow_blind(const State& before, State& state) {
  const Listening& now = state.listening;
  const bool began = now.turn != before.listening.turn || !before.listening.blind;
  if (began || now.unplugged_at.count() > 0 || !is_changed(before, state)) {
    return;
  }
  const bool elsewhere = is_on_another_screen(before, state);
  if (!elsewhere && !(before.stop().typing == state.stop().typing)) {
    return follow_typing(before.stop().typing, state);
  }
  if (elsewhere || before.stop().page != state.stop().page) {
    state.stop().typing.keys_shown = false;  // the field opens them
    state.focus.clear();
    return speak_of(state, What::Screen);
  }
  speak_of(state, state.focus.empty() ? What::Screen : What::Focus);
}

}  // namespace kiosk::app
