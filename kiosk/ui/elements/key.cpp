#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

// One letter; keys of words carry level 1 or an icon, or stand in a row of words.
Style style_of(const Node& node) {
  const TextRole role = node.level > 0 ? TextRole::Bar : TextRole::Key;
  return {role, text::Weight::Regular, text::Align::Center, false};
}

int pad_of(const Setting& setting) {
  return setting.metrics().px(2.6);
}

int icon_side(const Setting& setting) {
  return setting.metrics().px(9);
}

bool is_filled(const Node& node) {
  return node.tone == Tone::Brand || node.selected;
}

int width_around(const Node& node, const Setting& setting, int words) {
  const int icon = node.icon.empty() ? 0 : icon_side(setting) + pad_of(setting);
  return std::max(setting.metrics().control(), words + icon + 2 * pad_of(setting));
}

}  // namespace

int key_width_in_one_line(const Node& node, const Setting& setting) {
  return width_around(node, setting, setting.paragraph(node.name, style_of(node), 0)->width);
}

int key_width(const Node& node, const Setting& setting) {
  int widest = 0;
  const std::string words = plain(node.name);
  const std::string lang = node.name.empty() ? "" : node.name.front().lang;
  for (size_t from = 0; from <= words.size();) {
    const size_t to = std::min(words.find(' ', from), words.size());
    const Text word{{words.substr(from, to - from), SpanKind::Prose, lang, false}};
    widest = std::max(widest, setting.paragraph(word, style_of(node), 0)->width);
    from = to + 1;
  }
  return width_around(node, setting, widest);
}

int lay_key(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const bool pressed = setting.pressed(node);
  const Color ground = is_filled(node) ? theme.brand.ground
                       : pressed       ? theme.chip.ground
                                       : theme.card;
  const Color ink = is_filled(node) ? theme.brand.ink : theme.ink;
  const Setting inside = setting.on(ground);
  const int pad = node.level > 0 ? pad_of(setting) : 0;
  const int side = node.icon.empty() ? 0 : icon_side(setting);
  const int shift = side > 0 ? side + pad : 0;
  const int width = place.width - 2 * pad - shift;
  const auto words = inside.paragraph(node.name, style_of(node), width);
  const int height = std::max(words->height + setting.metrics().px(1), place.min_height);
  const Rect rect{place.x, place.y, place.width, height};
  const int radius = metrics.px(4);
  inside.fill(rect, radius, ground);
  inside.border(rect, radius, metrics.px(theme.outline_mm),
                is_filled(node) ? theme.brand.ground : theme.outline);
  const int left = rect.x + pad + std::max(0, (width - words->width) / 2);
  inside.icon(node, node.icon, {left, rect.y + (height - side) / 2, side, side}, ink);
  const int at = side > 0 ? left + shift : rect.x + pad;
  const int room = side > 0 ? words->width : width;
  inside.text(node, node.name, style_of(node), ink,
              {at, rect.y + (height - words->height) / 2, room, 0});
  inside.target(node, rect, radius);
  return height;
}

}  // namespace kiosk::ui
