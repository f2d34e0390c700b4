#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

int lay_progress(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const int height = metrics.px(5);
  const double share = std::clamp(node.value, 0.0, 1.0);
  const Rect rect{place.x, place.y, place.width, height};
  setting.fill(rect, height / 2, theme.chip.ground);
  setting.border(rect, height / 2, std::max(1, metrics.px(0.3)), theme.outline);
  const int filled = static_cast<int>(place.width * share);
  setting.fill({rect.x, rect.y, std::max(filled, height), height}, height / 2, theme.sun);
  return height;
}

}  // namespace kiosk::ui
