#include "kiosk/app/update.h"

#include <algorithm>
#include <array>

#include "kiosk/app/blind.h"
#include "kiosk/app/idle.h"

namespace kiosk::app {
namespace {

using ui::Action;
using ui::ActionKind;

constexpr std::array<const char*, 4> kSizes = {"1.0", "1.35", "1.75", "2.0"};
constexpr std::array<double, 4> kSizeValues = {1.0, 1.35, 1.75, 2.0};
// Deeper than any real way; the oldest stops are forgotten, home stays.
constexpr size_t kMostStops = 40;

void go(State& state, const Stop& stop) {
  if (state.stop().route == stop.route) {
    return;
  }
  state.way.push_back(stop);
  if (state.way.size() > kMostStops) {
    state.way.erase(state.way.begin() + 1);
  }
}

void go_home(State& state) {
  state.way = {Stop{{ScreenName::Home, ""}, 0, {}}};
}

// Two stops of one route in a row: "back" would seem to do nothing.
void forget_repeats(State& state) {
  const auto same = [](const Stop& a, const Stop& b) { return a.route == b.route; };
  state.way.erase(std::unique(state.way.begin(), state.way.end(), same), state.way.end());
}

// The language wall comes and goes without leaving a trace on the way back.
void choose_language(State& state, const std::string& tag) {
  state.lang = tag;
  const auto is_wall = [](const Stop& stop) {
    return stop.route.screen == ScreenName::Languages ||
           stop.route.screen == ScreenName::AllLanguages;
  };
  state.way.erase(std::remove_if(state.way.begin(), state.way.end(), is_wall), state.way.end());
  if (state.way.empty() || state.stop().route.screen == ScreenName::Attract) {
    go_home(state);
  }
}

void go_back(State& state) {
  if (state.way.size() > 1) {
    state.way.pop_back();
  } else if (state.stop().route.screen != ScreenName::Home) {
    go_home(state);
  }
}

void set_text_size(State& state, const std::string& wanted) {
  size_t index = 0;
  for (size_t i = 0; i < kSizes.size(); ++i) {
    if (wanted.empty() ? kSizeValues.at(i) == state.text_size : wanted == kSizes.at(i)) {
      index = wanted.empty() ? (i + 1) % kSizes.size() : i;
    }
  }
  state.text_size = kSizeValues.at(index);
  state.stop().page = 0;
}

void set_theme(State& state, const std::string& wanted) {
  if (const auto named = ui::theme_named(wanted)) {
    state.theme = *named;
    return;
  }
  state.theme = state.theme == ui::ThemeName::Day        ? ui::ThemeName::Contrast
                : state.theme == ui::ThemeName::Contrast ? ui::ThemeName::Dark
                                                         : ui::ThemeName::Day;
}

void toggle_filter(State& state, const std::string& filter) {
  auto& filters = state.stop().filters;
  if (filters.erase(filter) == 0) {
    filters.insert(filter);
  }
  state.stop().page = 0;
}

void toggle_note(State& state, const std::string& slug) {
  auto& notes = state.notes;
  const auto found = std::find(notes.begin(), notes.end(), slug);
  if (found != notes.end()) {
    notes.erase(found);
  } else if (notes.size() < kMostNotes) {
    notes.push_back(slug);
  }
}

void turn(State& state, int pages) {
  state.stop().page = std::max(0, state.stop().page + pages);
}

void begin(State& state) {
  state.way = {Stop{{ScreenName::Languages, ""}, 0, {}}};
}

// What is typed changes what is found, so that its first page is shown.
bool edit_text(State& state, const Action& action) {
  if (!takes_text(state.stop().route) || !edit(state.stop().typing, action)) {
    return false;
  }
  state.stop().page = 0;
  return true;
}

// NOLINTNEXTLINE(readability-function-size): for the reason inside.
void fire(State& state, const Action& action) {
  // size: one case for each kind of action, so that a new one without a meaning does not compile.
  if (!state.is_visit()) {
    // The first touch opens the language wall, wherever it lands and whichever key it is.
    if (action.fires()) {
      begin(state);
    }
    return;
  }
  if (edit_text(state, action) || listen(state, action)) {
    return;
  }
  switch (action.kind) {
    case ActionKind::None:
    case ActionKind::StayHere:
    case ActionKind::Type:
    case ActionKind::ReplaceLetter:
    case ActionKind::SetText:
    case ActionKind::EraseLetter:
    case ActionKind::ShowKeys:
    case ActionKind::PutKeysAway:
    case ActionKind::Listen:
    case ActionKind::Pause:
    case ActionKind::Repeat:
    case ActionKind::PreviousSentence:
    case ActionKind::NextSentence:
    case ActionKind::Slower:
    case ActionKind::Faster:
    case ActionKind::Quieter:
    case ActionKind::Louder:
      return;
    case ActionKind::Go:
      if (const auto stop = parse_stop(action.argument)) {
        go(state, *stop);
      }
      return;
    case ActionKind::Back:
      return go_back(state);
    case ActionKind::Home:
      return go_home(state);
    case ActionKind::Languages:
      return go(state, stop_at({ScreenName::Languages, ""}));
    case ActionKind::SetLanguage:
      return choose_language(state, action.argument);
    case ActionKind::SetTextSize:
      return set_text_size(state, action.argument);
    case ActionKind::SetTheme:
      return set_theme(state, action.argument);
    case ActionKind::ToggleReach:
      state.low_reach = !state.low_reach;
      state.stop().page = 0;
      return;
    case ActionKind::ToggleFilter:
      return toggle_filter(state, action.argument);
    case ActionKind::ClearFilters:
      state.stop().filters.clear();
      state.stop().page = 0;
      return;
    case ActionKind::ToggleNote:
      return toggle_note(state, action.argument);
    case ActionKind::ClearNotes:
      state.notes.clear();
      state.stop().page = 0;
      return;
    case ActionKind::PageForward:
      return turn(state, 1);
    case ActionKind::PageBack:
      return turn(state, -1);
    case ActionKind::EndVisit:
      state = State{};
      return;
    case ActionKind::Begin:
      return begin(state);
  }
}

// A touch or a key: whoever pulled out the headphones goes on without.
bool shows_somebody(const Event& event) {
  return std::holds_alternative<Fired>(event) || std::holds_alternative<Pressed>(event) ||
         std::holds_alternative<FocusMoved>(event) || std::holds_alternative<Typed>(event) ||
         std::holds_alternative<Touched>(event) || std::holds_alternative<SpokenOf>(event) ||
         std::holds_alternative<Silent>(event) || std::holds_alternative<SwitchPressed>(event);
}

// Who touches, or has more than one key, needs no scanning.
bool ends_scanning(const Event& event) {
  const auto* fired = std::get_if<Fired>(&event);
  return (fired != nullptr && !fired->by_key) || std::holds_alternative<Pressed>(event) ||
         std::holds_alternative<Dragged>(event) || std::holds_alternative<DragEnded>(event) ||
         std::holds_alternative<FocusMoved>(event) || std::holds_alternative<Typed>(event);
}

class Apply {
 public:
  Apply(State& state, base::Monotonic now) : state_(state), now_(now) {}

  void operator()(const Fired& fired) const {
    hush(state_, false);
    state_.pressed.clear();
    state_.drag_px = 0;
    note_activity(state_, now_);
    if (answer(state_)) {
      return stay_silent(state_);
    }
    const Route before = state_.stop().route;
    fire(state_, fired.action);
    forget_repeats(state_);
    note_activity(state_, now_);
    if (!fired.by_key || !(before == state_.stop().route)) {
      state_.focus.clear();
    }
    stay_silent(state_);
  }

  void operator()(const Pressed& pressed) const {
    hush(state_, false);
    note_activity(state_, now_);
    state_.pressed = state_.asks_still_there ? "" : pressed.node;
    state_.drag_px = 0;
    state_.focus.clear();
  }

  void operator()(const Dragged& dragged) const {
    hush(state_, false);
    note_activity(state_, now_);
    state_.pressed.clear();
    state_.drag_px = state_.asks_still_there ? 0 : dragged.by_px;
  }

  void operator()(const DragEnded& ended) const {
    hush(state_, true);
    note_activity(state_, now_);
    state_.drag_px = 0;
    if (!answer(state_) && state_.is_visit()) {
      turn(state_, ended.pages);
    }
  }

  void operator()(const FocusMoved& moved) const {
    hush(state_, true);
    note_activity(state_, now_);
    state_.pressed.clear();
    state_.focus = answer(state_) ? "" : moved.node;
  }

  void operator()(const Typed& typed) const {
    hush(state_, true);
    note_activity(state_, now_);
    state_.pressed.clear();
    if (!answer(state_) && edit_text(state_, {ActionKind::Type, typed.letters})) {
      // Who does not look has begun to type, and is done when they say so.
      state_.stop().typing.keys_shown |= state_.listening.blind;
    }
  }

  void operator()(const Touched&) const {
    hush(state_, false);
    note_activity(state_, now_);
  }

  void operator()(const Tick&) const { tick(state_, now_); }

  void operator()(const WordReached& word) const {
    reach_word(state_, word.piece, word.first, word.last);
  }

  void operator()(const SwitchPressed&) const {
    hush(state_, true);
    if (!state_.is_visit()) {
      begin(state_);
    }
    state_.scanning = {true, now_};
    note_activity(state_, now_);
  }

  // Nobody did anything: time goes on.
  void operator()(const Scanned& scanned) const {
    state_.focus = scanned.node;
    state_.scanning.moved_at = now_;
  }

  void operator()(const SentenceEnded& ended) const {
    state_.scanning.moved_at = now_;
    end_sentence(state_, ended.more_here, ended.more_pages);
    note_activity(state_, now_);
  }

  void operator()(const PrivateListening& plug) const {
    note_activity(state_, now_);
    if (plug.on) {
      begin_blind(state_, true, plug.means);
    } else {
      unplug(state_, now_);
    }
  }

  void operator()(const BlindListening& begun) const {
    note_activity(state_, now_);
    begin_blind(state_, false, begun.means);
  }

  void operator()(const SpokenOf& wanted) const {
    note_activity(state_, now_);
    speak_of(state_, wanted.what);
  }

  void operator()(const Silent&) const {
    hush(state_, true);
    note_activity(state_, now_);
  }

  void operator()(const SpeechFailed&) const { fail_speech(state_); }

  void operator()(const SoundLost&) const { state_.listening.soundless = state_.listening.on; }

  void operator()(const SoundBack&) const { state_.listening.soundless = false; }

 private:
  State& state_;
  base::Monotonic now_;
};

}  // namespace

bool takes_text(const Route& route) {
  return route.screen == ScreenName::Search || route.screen == ScreenName::AllLanguages;
}

Stop stop_at(const Route& route) {
  Stop stop{route, 0, {}};
  stop.typing.keys_shown = route.screen == ScreenName::Search;
  return stop;
}

Step update(State state, const Event& event, base::Monotonic now) {
  const State before = state;
  Step step{std::move(state), {}};
  if (shows_somebody(event)) {
    step.state.listening.unplugged_at = base::Monotonic{0};
  }
  if (ends_scanning(event)) {
    step.state.scanning = {};
  }
  std::visit(Apply(step.state, now), event);
  if (before.is_visit() && !step.state.is_visit()) {
    step.state = State{};  // by whatever way it ended
    step.effects.emplace_back(VisitEnded{});
  } else if (!(before.stop().route == step.state.stop().route)) {
    step.state.renewed = false;
    step.effects.emplace_back(PageOpened{to_string(step.state.stop().route), step.state.lang});
  }
  follow_page(before, step.state);
  add_speech(before.listening, step.state.listening, step.effects);
  return step;
}

}  // namespace kiosk::app
