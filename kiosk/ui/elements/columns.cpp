#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

// Side by side where each column gets 120 mm at the normal size; below each other otherwise.
int lay_columns(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const int count = static_cast<int>(node.children.size());
  const int gap = metrics.gap();
  const double least_mm = node.level == 1 ? 104 : 128;
  const int least = metrics.px(least_mm * metrics.soft(0.75));
  const int width = count == 0 ? place.width : (place.width - gap * (count - 1)) / count;
  // Within reach the view is low: columns would be cut through both at once.
  if (width < least || setting.presentation().low_reach) {
    return lay_stack(node.children, setting, place);
  }
  return lay_grid(node.children, count, setting, place);
}

}  // namespace kiosk::ui
