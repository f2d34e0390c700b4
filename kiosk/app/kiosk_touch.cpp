#include <algorithm>

#include "kiosk/app/announce.h"
#include "kiosk/app/kiosk.h"
#include "kiosk/ui/hit_test.h"

// The part of Kiosk that knows what fingers and a single switch mean.
namespace kiosk::app {
namespace {

// A finger must go a sixth of the part's height before a drag turns the page.
int pages_turned(int by_px, const ui::Frame& frame) {
  const int enough = std::max(1, frame.main.height / 6);
  if (std::abs(by_px) < enough) {
    return 0;
  }
  return by_px < 0 ? std::min(1, frame.pages - 1 - frame.page) : -std::min(1, frame.page);
}

}  // namespace

Event Kiosk::event_of(const Gesture& gesture) {
  const ui::Frame& frame = this->frame();
  if (const auto* press = std::get_if<Press>(&gesture)) {
    const ui::Target* target = ui::hit_test(frame, press->at);
    return Pressed{target == nullptr ? "" : target->node};
  }
  if (const auto* drag = std::get_if<Drag>(&gesture)) {
    const bool moves = frame.pages > 1 && frame.main.contains(drag->from);
    return moves ? Event{Dragged{drag->by_px}} : Event{Pressed{""}};
  }
  if (const auto* tap = std::get_if<Tap>(&gesture)) {
    // Both ends of the touch must lie on the same node: sliding off is how one changes one's mind.
    const ui::Target* from = ui::hit_test(frame, tap->from);
    const ui::Target* at = ui::hit_test(frame, tap->at);
    const bool same = from != nullptr && from == at;
    return Fired{same ? at->action : ui::Action{}, false};
  }
  if (const auto* end = std::get_if<DragEnd>(&gesture)) {
    const bool moves = frame.pages > 1 && frame.main.contains(end->from);
    return DragEnded{moves ? pages_turned(end->by_px, frame) : 0};
  }
  return Pressed{""};
}

// What somebody who does not look uses is what they are told of from now on.
void Kiosk::use(Means means) {
  if (state_.listening.blind) {
    state_.listening.means = means;
  }
}

std::vector<Effect> Kiosk::touch(const Touch& touch) {
  const base::Monotonic now = clock_->now();
  if (can_speak()) {
    corner_.read(touch, setup_.panel, now);
  }
  if (state_.listening.blind) {
    use(Means::Fingers);
    frame();  // that page_, which is drawn even where the glass is dark, is what is shown
    const auto meant = answer();
    return meant && !explorer_.follows(touch.finger) ? answer_by_tap(touch, *meant)
                                                     : explore(touch);
  }
  explorer_ = Explorer();
  const auto gesture = gestures_.read(touch, now);
  return gesture ? apply(event_of(*gesture)) : apply(Touched{});
}

std::vector<Effect> Kiosk::explore(const Touch& touch) {
  const base::Monotonic now = clock_->now();
  gestures_.read({Contact::Cancel, touch.finger, touch.at}, now);
  const auto found = explorer_.read(touch, node_under(page_, touch.at), state_.focus, now);
  if (!found) {
    const bool nowhere = touch.contact == Contact::Down;
    return nowhere ? apply(Silent{}) : std::vector<Effect>{};
  }
  if (const auto* explored = std::get_if<Explored>(&*found)) {
    const bool again = explored->node == state_.focus;
    return apply(again ? Event{SpokenOf{What::Focus}} : Event{FocusMoved{explored->node}});
  }
  if (const auto* chosen = std::get_if<Chosen>(&*found)) {
    const ui::Target* target = ui::target_of(frame(), chosen->node);
    return apply(target == nullptr ? Event{SpokenOf{What::Focus}}
                                   : Event{Fired{target->action, true}});
  }
  return apply(Silent{});
}

// While the languages are gone through a tap answers, wherever it lands; sliding explores.
std::vector<Effect> Kiosk::answer_by_tap(const Touch& touch, const ui::Action& meant) {
  const auto gesture = gestures_.read(touch, clock_->now());
  if (gesture && std::holds_alternative<Tap>(*gesture)) {
    return apply(Fired{meant, true});
  }
  if (gesture && std::holds_alternative<Drag>(*gesture)) {
    return explore({Contact::Down, touch.finger, touch.at});
  }
  if (touch.contact != Contact::Down) {
    return {};
  }
  if (!gesture) {
    gestures_ = GestureReader(setup_.panel.mm_per_px);  // two fingers choose nothing
  }
  return apply(Silent{});
}

// A finger that has rested on the corner; it means nothing else then.
std::vector<Effect> Kiosk::take_corner() {
  const base::Monotonic now = clock_->now();
  const auto held = corner_.take(now);
  if (!held) {
    return {};
  }
  gestures_.read({Contact::Cancel, held->finger, held->at}, now);
  explorer_.read({Contact::Cancel, held->finger, held->at}, "", "", now);
  return apply(BlindListening{Means::Fingers});
}

// The first press begins, each other one chooses what has the focus.
std::vector<Effect> Kiosk::press_switch() {
  const auto meant = answer();
  const ui::Target* target = ui::target_of(frame(), state_.focus);
  if (meant || (state_.scanning.on && target != nullptr)) {
    const ui::Action action = meant ? *meant : target->action;
    std::vector<Effect> effects = apply(SwitchPressed{});
    const std::vector<Effect> more = apply(Fired{action, true});
    effects.insert(effects.end(), more.begin(), more.end());
    return effects;
  }
  std::vector<Effect> effects = apply(SwitchPressed{});
  const std::vector<Effect> more = scan_on();
  effects.insert(effects.end(), more.begin(), more.end());
  return effects;
}

std::vector<Effect> Kiosk::scan_on() {
  const ui::Frame& shown = frame();
  return apply(Scanned{state_.listening.blind ? next_on_walk(shown, state_.focus, 1)
                                              : ui::next_focus(shown, state_.focus, 1)});
}

std::optional<base::Monotonic> Kiosk::scan_due() const {
  const bool waits = !state_.scanning.on || state_.listening.saying == Saying::Speaks;
  return waits ? std::nullopt : std::optional(state_.scanning.moved_at + setup_.scan_step);
}

}  // namespace kiosk::app
