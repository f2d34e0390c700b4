#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

Style style_of(const Node& node) {
  const bool strong = node.tone == Tone::Open || node.tone == Tone::NotOpen;
  return {TextRole::Chip, strong ? text::Weight::Bold : text::Weight::Regular, text::Align::Start,
          false};
}

Pair pair_of(const Node& node, const Theme& theme) {
  switch (node.tone) {
    case Tone::Open:
      return theme.open;
    case Tone::NotOpen:
      return theme.not_open;
    case Tone::Notice:
      return {theme.sun_ink, theme.sun};
    default:
      return theme.chip;
  }
}

struct Chip {
  int pad_x = 0;
  int pad_y = 0;
  int icon = 0;
  int shift = 0;  // of the words
};

Chip chip_of(const Node& node, const Metrics& metrics) {
  Chip chip;
  chip.pad_x = metrics.px(5);
  chip.pad_y = metrics.px(1.6);
  chip.icon = node.icon.empty() ? 0 : metrics.px(8 * metrics.soft(0.6));
  chip.shift = chip.pad_x + (chip.icon > 0 ? chip.icon + metrics.px(2) : 0);
  return chip;
}

int lay_chip(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Chip chip = chip_of(node, metrics);
  const Pair pair = pair_of(node, setting.theme());
  const Setting inside = setting.on(pair.ground);
  const int width = place.width - chip.shift - chip.pad_x;
  const int words = inside.paragraph(node.name, style_of(node), width)->height;
  const int height = std::max(words + 2 * chip.pad_y, place.min_height);
  const Rect rect{place.x, place.y, place.width, height};
  const int radius = std::min(height / 2, metrics.px(6));
  inside.fill(rect, radius, pair.ground);
  if (setting.theme().outline_mm > 1) {
    inside.border(rect, radius, metrics.px(0.7), pair.ink);
  }
  inside.icon(node, node.icon,
              {rect.x + chip.pad_x, rect.y + (height - chip.icon) / 2, chip.icon, chip.icon},
              pair.ink);
  inside.text(node, node.name, style_of(node), pair.ink,
              {rect.x + chip.shift, rect.y + (height - words) / 2, width, 0});
  return height;
}

}  // namespace

int chip_width(const Node& node, const Setting& setting, int most) {
  const Chip chip = chip_of(node, setting.metrics());
  const int around = chip.shift + chip.pad_x;
  return std::min(most,
                  setting.paragraph(node.name, style_of(node), most - around)->width + around);
}

int lay_chips(const std::vector<Node>& chips, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const int gap = metrics.px(3.2);
  int x = 0;
  int y = 0;
  int row = 0;
  for (const Node& node : chips) {
    const int width = chip_width(node, setting, place.width);
    if (x > 0 && x + width > place.width) {
      x = 0;
      y += row + gap;
      row = 0;
    }
    row = std::max(row, lay_chip(node, setting, {place.x + x, place.y + y, width, 0}));
    x += width + gap;
  }
  return y + row;
}

}  // namespace kiosk::ui
