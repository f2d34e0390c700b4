#include <algorithm>

#include "kiosk/ui/cells.h"
#include "kiosk/ui/lighting.h"

namespace kiosk::ui {
namespace {

// What is said stands on the page, too: where height is short, the page gets what there is.
bool is_tight(const Setting& setting) {
  const bool low = setting.metrics().landscape() && setting.metrics().large();
  return low || setting.presentation().low_reach;
}

// Of the caption: two are as much as one takes in at a glance.
int lines_of(const Setting& setting) {
  return is_tight(setting) ? 1 : 2;
}

// mm between the caption, what is above and below it, and its edge.
double margin_of(const Setting& setting) {
  return is_tight(setting) || setting.metrics().landscape() ? 3 : 4.5;
}

struct Strip {
  Rect rect;
  Rect icon;
  Rect words;
};

Strip strip_of(const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const int margin = metrics.margin();
  const int pad = metrics.px(setting.presentation().low_reach ? 2 : margin_of(setting));
  const int side = metrics.px(9 * metrics.soft(0.4));
  const int room = place.width - 2 * margin - 3 * metrics.px(6) - side;
  const Text tall{{"Ág", SpanKind::Prose, "", false}};
  const int line = setting.paragraph(tall, caption_style(), 0)->height;
  const int words = line * lines_of(setting);
  const Rect rect{place.x + margin, place.y, place.width - 2 * margin, words + 2 * pad};
  return {rect,
          {rect.x + metrics.px(6), rect.y + (rect.height - side) / 2, side, side},
          {rect.x + 2 * metrics.px(6) + side, rect.y + pad, room, words}};
}

}  // namespace

Rect caption_room(const Setting& setting, Place place) {
  return strip_of(setting, place).words;
}

int lay_listening(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const Strip strip = strip_of(setting, place);
  const int gap = metrics.px(margin_of(setting));
  const Setting inside = setting.on(theme.caption.ground);
  inside.fill(strip.rect, metrics.px(6), theme.caption.ground);
  inside.border(strip.rect, metrics.px(6), metrics.px(theme.outline_mm), theme.line);
  inside.icon(node, node.icon, strip.icon, theme.caption.ink);
  if (node.children.empty()) {
    return strip.rect.height + gap;
  }
  const double side = setting.presentation().low_reach ? 8 : metrics.landscape() ? 9 : 11;
  const CellLook look{theme.bar, {theme.sun_ink, theme.sun}, true, side};
  const Place cells{strip.rect.x, strip.rect.bottom() + gap, strip.rect.width, 0};
  return strip.rect.height + 2 * gap + lay_cells(node.children, look, setting, cells);
}

}  // namespace kiosk::ui
