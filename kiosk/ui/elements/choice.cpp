#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

// A word alone in a field: a language in its own script, or one value of a setting.
int lay_choice(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const bool filled = node.tone == Tone::Brand || node.selected;
  const Color ground = filled                  ? theme.brand.ground
                       : setting.pressed(node) ? theme.chip.ground
                                               : theme.card;
  const Color ink = filled ? theme.brand.ink : theme.ink;
  const Setting inside = setting.on(ground);
  const Style style{TextRole::Tile, text::Weight::Bold, text::Align::Center, false};
  const int pad = metrics.px(4);
  const int side = node.icon.empty() ? 0 : metrics.small_icon();
  const int shift = side > 0 ? side + metrics.px(3) : 0;
  const int width = place.width - 2 * pad - 2 * shift;
  const int text_height = inside.paragraph(node.name, style, width)->height;
  const int least =
      metrics.px(node.level == 1 || metrics.landscape() || metrics.scale() > 1.1 ? 24 : 33);
  const int height = std::max({text_height + 2 * pad, least, place.min_height});
  const Rect rect{place.x, place.y, place.width, height};
  inside.fill(rect, metrics.radius(), ground);
  inside.border(rect, metrics.radius(), metrics.px(theme.outline_mm),
                filled ? theme.brand.ground : theme.outline);
  if (side > 0) {
    inside.icon(node, node.icon, {rect.x + pad * 2, rect.y + (height - side) / 2, side, side}, ink);
  }
  inside.text(node, node.name, style, ink,
              {rect.x + pad + shift, rect.y + (height - text_height) / 2, width, 0});
  inside.target(node, rect, metrics.radius());
  return height;
}

}  // namespace kiosk::ui
