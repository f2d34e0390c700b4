#include "kiosk/app/gesture.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace kiosk::app {

GestureReader::GestureReader(double mm_per_px, Tolerance tolerance)
    : mm_per_px_(mm_per_px), tolerance_(tolerance) {}

std::optional<Gesture> GestureReader::read(const Touch& touch, base::Monotonic now) {
  switch (touch.contact) {
    case Contact::Down:
      return down(touch, now);
    case Contact::Move:
      return move(touch, now);
    case Contact::Up:
      return up(touch, now);
    case Contact::Cancel:
      return cancel(touch);
  }
  return std::nullopt;
}

std::optional<Gesture> GestureReader::down(const Touch& touch, base::Monotonic now) {
  // A second finger is ignored, but what lies there for too long (a palm, a bag) loses its right.
  const bool lies = now - since_ > tolerance_.longest;
  if (finger_ && *finger_ != touch.finger && !lies) {
    return std::nullopt;
  }
  finger_ = touch.finger;
  start_ = touch.at;
  since_ = now;
  drags_ = false;
  spoilt_ = false;
  return Press{touch.at};
}

std::optional<Gesture> GestureReader::move(const Touch& touch, base::Monotonic now) {
  if (!finger_ || *finger_ != touch.finger || spoilt_) {
    return std::nullopt;
  }
  if (now - since_ > tolerance_.longest && !drags_) {
    spoilt_ = true;
    return LetGo{};
  }
  if (!drags_ && distance_mm(start_, touch.at) <= tolerance_.slop_mm) {
    return std::nullopt;
  }
  drags_ = true;
  return Drag{start_, touch.at.y - start_.y};
}

std::optional<Gesture> GestureReader::up(const Touch& touch, base::Monotonic now) {
  if (!finger_ || *finger_ != touch.finger) {
    return std::nullopt;
  }
  finger_.reset();
  if (spoilt_ || (now - since_ > tolerance_.longest && !drags_)) {
    return LetGo{};
  }
  if (drags_) {
    return DragEnd{start_, touch.at.y - start_.y};
  }
  const bool tremor = last_tap_ && now - last_tap_at_ < tolerance_.debounce &&
                      distance_mm(*last_tap_, touch.at) <= tolerance_.slop_mm;
  last_tap_ = touch.at;
  last_tap_at_ = now;
  return tremor ? Gesture{LetGo{}} : Gesture{Tap{start_, touch.at}};
}

std::optional<Gesture> GestureReader::cancel(const Touch& touch) {
  if (!finger_ || *finger_ != touch.finger) {
    return std::nullopt;
  }
  finger_.reset();
  return LetGo{};
}

double GestureReader::distance_mm(ui::Point a, ui::Point b) const {
  return std::hypot(a.x - b.x, a.y - b.y) * mm_per_px_;
}

}  // namespace kiosk::app
