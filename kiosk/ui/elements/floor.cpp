#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

// The button of the lift beside what is on that floor.
int lay_floor(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const Pair pair = node.selected ? Pair{theme.sun_ink, theme.sun} : theme.brand;
  const int side = metrics.px(33 * metrics.soft(0.25));
  const int gap = metrics.px(6);
  const Place beside{place.x + side + gap, place.y, place.width - side - gap, place.min_height};
  int height = 0;
  for (const Node& child : node.children) {
    height = std::max(height, lay(child, setting.measuring(), beside));
  }
  height = std::max(height, side);
  const Rect badge{place.x, place.y + (height - side) / 2, side, side};
  const Setting inside = setting.on(pair.ground);
  inside.fill(badge, metrics.px(5), pair.ground);
  const Style style{TextRole::Badge, text::Weight::Bold, text::Align::Center, false};
  const int words = inside.paragraph(node.detail, style, side)->height;
  inside.text(node, node.detail, style, pair.ink, {badge.x, badge.y + (side - words) / 2, side, 0});
  for (const Node& child : node.children) {
    lay(child, setting, {beside.x, beside.y, beside.width, height});
  }
  return height;
}

}  // namespace kiosk::ui
