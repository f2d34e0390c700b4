#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

// Paging buttons (level 1) leave the height of the page to the page.
Style style_of(const Node& node) {
  return {node.level == 1 ? TextRole::Chip : TextRole::Strong, text::Weight::Bold,
          text::Align::Start, false};
}

bool is_filled(const Node& node) {
  return node.tone == Tone::Brand || node.selected;
}

int pad_of(const Metrics& metrics) {
  return metrics.px(metrics.large() ? 6.5 : 8);
}

// A chosen filter carries a tick as well, so that colour is never alone.
std::string icon_of(const Node& node) {
  return node.role == Role::Toggle && node.selected ? "check" : node.icon;
}

int icon_side(const Node& node, const Metrics& metrics) {
  return icon_of(node).empty() ? 0 : metrics.px(8.5 * metrics.soft(0.6));
}

int around(const Node& node, const Metrics& metrics) {
  const int side = icon_side(node, metrics);
  return 2 * pad_of(metrics) + (side > 0 ? side + metrics.px(3.6) : 0);
}

}  // namespace

int button_width(const Node& node, const Setting& setting, int most) {
  const int rest = around(node, setting.metrics());
  const int words = setting.paragraph(node.name, style_of(node), most - rest)->width;
  return std::min(most, std::max(words + rest, setting.metrics().control()));
}

int lay_button(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const Color ground = is_filled(node)         ? theme.brand.ground
                       : setting.pressed(node) ? theme.chip.ground
                                               : theme.card;
  const Color ink = is_filled(node) ? theme.brand.ink : theme.accent.ink;
  const Setting inside = setting.on(ground);
  const int side = icon_side(node, metrics);
  const int width = place.width - around(node, metrics);
  const auto words = inside.paragraph(node.name, style_of(node), width);
  const int pad = metrics.px(4.2);
  const int height = std::max({words->height + 2 * pad, metrics.control(), place.min_height});
  const Rect rect{place.x, place.y, place.width, height};
  const int radius = metrics.px(5.2);
  inside.fill(rect, radius, ground);
  inside.border(rect, radius, metrics.px(theme.outline_mm + 0.3),
                is_filled(node) ? theme.brand.ground : theme.accent.ink);
  const int used = words->width + (side > 0 ? side + metrics.px(3.6) : 0);
  const int left = rect.x + (rect.width - used) / 2;
  inside.icon(node, icon_of(node), {left, rect.y + (height - side) / 2, side, side}, ink);
  const int shift = used - words->width;
  inside.text(node, node.name, style_of(node), ink,
              {left + shift, rect.y + (height - words->height) / 2, words->width, 0});
  inside.target(node, rect, radius);
  return height;
}

int lay_buttons(const Node& node, const Setting& setting, Place place) {
  const int gap = setting.metrics().px(5);
  int y = 0;
  size_t first = 0;
  while (first < node.children.size()) {
    int x = 0;
    int row = 0;
    size_t last = first;
    std::vector<int> widths;
    while (last < node.children.size()) {
      const int width = button_width(node.children[last], setting, place.width);
      if (last > first && x + gap + width > place.width) {
        break;
      }
      x += (last > first ? gap : 0) + width;
      widths.push_back(width);
      row = std::max(row, lay_button(node.children[last], setting.measuring(), {0, 0, width, 0}));
      ++last;
    }
    y += first > 0 ? gap : 0;
    int at = place.x;
    for (size_t i = first; i < last; ++i) {
      lay_button(node.children[i], setting, {at, place.y + y, widths[i - first], row});
      at += widths[i - first] + gap;
    }
    setting.block(place.y + y, place.y + y + row);
    y += row;
    first = last;
  }
  return y;
}

}  // namespace kiosk::ui
