#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

// Cards below each other; on a wide panel in two columns, filled row by row.
int lay_list(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const int least = metrics.px(215 * metrics.soft(0.5));
  const int fit = (place.width + metrics.gap()) / (least + metrics.gap());
  const int columns = std::clamp(fit, 1, node.children.size() > 1 ? 2 : 1);
  return lay_grid(node.children, columns, setting, place);
}

}  // namespace kiosk::ui
