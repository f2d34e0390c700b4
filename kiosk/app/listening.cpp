#include "kiosk/app/listening.h"

#include <algorithm>

#include "kiosk/app/blind.h"
#include "kiosk/app/state.h"

namespace kiosk::app {
namespace {

using ui::ActionKind;

// From the word that was reached.
void go_on(Listening& listening) {
  listening.saying = Saying::Speaks;
  ++listening.turn;
}

// The languages are gone through about three times; then somebody must press a key.
constexpr int kMostInvitations = 50;

bool takes_letters(const State& state) {
  return takes_text(state.stop().route) && state.stop().typing.keys_shown;
}

void toggle(State& state) {
  if (state.listening.on) {
    state.listening.on = false;
    state.listening.blind = false;
    state.listening.what = What::Page;
    state.listening.saying = Saying::Nothing;
    return;
  }
  state.listening.on = true;
  state.stop().typing.keys_shown = false;  // what was typed is not read: what was found is
  begin_sentence(state.listening, 0);
}

void pause(Listening& listening) {
  switch (listening.saying) {
    case Saying::Speaks:
    case Saying::Hushed:
      listening.saying = Saying::Paused;
      return;
    case Saying::Paused:
      return go_on(listening);
    case Saying::Nothing:
    case Saying::Finished:
      listening.what = What::Page;
      return begin_sentence(listening, 0);
  }
}

void previous(State& state) {
  Listening& listening = state.listening;
  if (listening.sentence == 0 && state.stop().page > 0) {
    --state.stop().page;
    return begin_sentence(listening, kLastSentence);
  }
  begin_sentence(listening, listening.sentence == 0 ? 0 : listening.sentence - 1);
}

// Heard at once, if something was being said.
void set(Listening& listening, int& value, int wanted) {
  value = wanted;
  if (listening.saying == Saying::Hushed || listening.saying == Saying::Speaks) {
    go_on(listening);
  }
}

bool reads_the_same(const State& a, const State& b) {
  return a.way.size() == b.way.size() && a.stop() == b.stop() && a.lang == b.lang &&
         a.text_size == b.text_size && a.low_reach == b.low_reach &&
         a.asks_still_there == b.asks_still_there;
}

}  // namespace

void begin_sentence(Listening& listening, std::size_t sentence) {
  listening.sentence = sentence;
  listening.piece = 0;
  listening.first = 0;
  listening.last = 0;
  listening.unrecorded = false;
  listening.saying = Saying::Speaks;
  ++listening.turn;
}

bool listen(State& state, const ui::Action& action) {
  Listening& now = state.listening;
  if (action.kind == ActionKind::Listen) {
    toggle(state);
    return true;
  }
  if (!now.on) {
    return false;
  }
  switch (action.kind) {
    case ActionKind::Pause:
      pause(now);
      return true;
    case ActionKind::Repeat:
      begin_sentence(now, now.sentence);
      return true;
    case ActionKind::NextSentence:
      begin_sentence(now, now.sentence + 1);
      return true;
    case ActionKind::PreviousSentence:
      previous(state);
      return true;
    case ActionKind::Slower:
      set(now, now.rate, std::max(0, now.rate - 1));
      return true;
    case ActionKind::Faster:
      set(now, now.rate, std::min(static_cast<int>(kRates.size()) - 1, now.rate + 1));
      return true;
    case ActionKind::Quieter:
      set(now, now.volume, std::max(1, now.volume - 1));
      return true;
    case ActionKind::Louder:
      set(now, now.volume, std::min(kMostVolume, now.volume + 1));
      return true;
    default:
      return false;
  }
}

void hush(State& state, bool over) {
  Saying& saying = state.listening.saying;
  if (saying == Saying::Speaks || saying == Saying::Hushed) {
    saying = over ? Saying::Paused : Saying::Hushed;
  }
}

void stay_silent(State& state) {
  if (state.listening.saying == Saying::Hushed) {
    state.listening.saying = Saying::Paused;
  }
}

void follow_page(const State& before, State& state) {
  Listening& now = state.listening;
  if (!now.on) {
    return;
  }
  if (now.blind) {
    return follow_blind(before, state);
  }
  if (now.turn == before.listening.turn && before.listening.on && !reads_the_same(before, state)) {
    begin_sentence(now, 0);
  }
  if (takes_letters(state) || (before.asks_still_there && !state.asks_still_there)) {
    now.saying = Saying::Paused;
  }
}

void add_speech(const Listening& before, const Listening& now, std::vector<Effect>& effects) {
  const bool spoke = before.saying == Saying::Speaks;
  const bool speaks = now.saying == Saying::Speaks;
  if (speaks && (!spoke || now.turn != before.turn)) {
    effects.emplace_back(Speak{{}, kRates.at(static_cast<std::size_t>(now.rate)), now.volume});
  } else if (spoke && !speaks) {
    effects.emplace_back(Hush{});
  }
}

void reach_word(State& state, std::size_t piece, std::size_t first, std::size_t last) {
  if (state.listening.saying == Saying::Speaks) {
    state.listening.piece = piece;
    state.listening.first = first;
    state.listening.last = last;
  }
}

void end_sentence(State& state, bool more_here, bool more_pages) {
  Listening& now = state.listening;
  if (now.saying != Saying::Speaks) {
    return;
  }
  if (more_here) {
    begin_sentence(now, now.sentence + 1);
  } else if (now.what == What::Welcome && now.turn < kMostInvitations) {
    begin_sentence(now, 1);
  } else if (more_pages && now.what == What::Page) {
    ++state.stop().page;
    begin_sentence(now, 0);
  } else {
    now.saying = Saying::Finished;
    now.piece = 0;
    now.first = 0;
    now.last = 0;
  }
}

void fail_speech(State& state) {
  if (state.listening.saying == Saying::Speaks) {
    state.listening.saying = Saying::Paused;
  }
  state.listening.soundless = state.listening.on;
}

}  // namespace kiosk::app
