#include "kiosk/ui/hit_test.h"

#include <algorithm>

namespace kiosk::ui {

const Target* hit_test(const Frame& frame, Point point) {
  const auto found = std::find_if(frame.targets.rbegin(), frame.targets.rend(),
                                  [&](const Target& t) { return t.rect.contains(point); });
  return found == frame.targets.rend() ? nullptr : &*found;
}

std::string next_focus(const Frame& frame, const std::string& from, int step) {
  const auto count = static_cast<long>(frame.focus.size());
  if (count == 0) {
    return "";
  }
  const auto found = std::find(frame.focus.begin(), frame.focus.end(), from);
  if (found == frame.focus.end()) {
    return step > 0 ? frame.focus.front() : frame.focus.back();
  }
  const long at = found - frame.focus.begin();
  return frame.focus[static_cast<size_t>((at + step + count) % count)];
}

const Target* target_of(const Frame& frame, const std::string& node) {
  const auto found = std::find_if(frame.targets.begin(), frame.targets.end(),
                                  [&](const Target& t) { return t.node == node; });
  return found == frame.targets.end() ? nullptr : &*found;
}

}  // namespace kiosk::ui
