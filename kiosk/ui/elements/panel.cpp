#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

// A card around anything: it cannot be touched itself.
int lay_panel(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const Setting inside = setting.on(theme.card);
  const int pad = metrics.padding() * 4 / 5;
  const int width = place.width - 2 * pad;
  const int height = std::max(
      lay_stack(node.children, inside.measuring(), {0, 0, width, 0}) + 2 * pad, place.min_height);
  const Rect rect{place.x, place.y, place.width, height};
  inside.fill(rect, metrics.radius(), theme.card);
  inside.border(rect, metrics.radius(), metrics.px(theme.outline_mm), theme.line);
  lay_stack(node.children, inside, {place.x + pad, place.y + pad, width, 0});
  return height;
}

}  // namespace kiosk::ui
