#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

Text joined(const Node& node) {
  Text text = node.name;
  for (Span& span : text) {
    span.strong = true;
  }
  if (!text.empty() && !node.detail.empty()) {
    text.push_back({" ", SpanKind::Prose, node.detail.front().lang, false});
  }
  text.insert(text.end(), node.detail.begin(), node.detail.end());
  return text;
}

}  // namespace

// A band with a mark at its start: strong words, then the rest in the same paragraph.
int lay_notice(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const int pad = metrics.px(metrics.landscape() ? 4 : 6);
  const int mark = metrics.px(3.2);
  const int side = metrics.px(11 * metrics.soft(0.5));
  const int chevron = node.action.fires() ? metrics.small_icon() : 0;
  const int left = mark + pad + side + pad;
  const int width = place.width - left - pad - (chevron > 0 ? chevron + pad : 0);
  const Setting inside =
      setting.on(setting.pressed(node) ? theme.chip.ground : theme.notice.ground);
  const Style body{TextRole::Body, text::Weight::Regular, text::Align::Start, false};
  const Text words = joined(node);
  const int text_height = inside.paragraph(words, body, width)->height;
  const int least = node.action.fires() ? metrics.control() : 0;
  const int height = std::max({text_height + 2 * pad, side + 2 * pad, least, place.min_height});
  const Rect rect{place.x, place.y, place.width, height};
  const int radius = metrics.px(4.5);
  inside.fill(rect, radius, theme.sun);
  inside.fill({rect.x + mark, rect.y, rect.width - mark, rect.height}, radius, inside.background());
  if (node.action.fires() || theme.outline_mm > 1) {
    inside.border(rect, radius, metrics.px(theme.outline_mm),
                  theme.outline_mm > 1 ? theme.sun : theme.outline);
  }
  inside.icon(node, node.icon.empty() ? "campaign" : node.icon,
              {rect.x + mark + pad, rect.y + (height - side) / 2, side, side}, theme.notice.ink);
  inside.text(node, words, body, theme.notice.ink,
              {rect.x + left, rect.y + (height - text_height) / 2, width, 0});
  if (chevron > 0) {
    inside.icon(node, "chevron_right",
                {rect.right() - pad - chevron, rect.y + (height - chevron) / 2, chevron, chevron},
                theme.notice.ink);
  }
  inside.target(node, rect, radius);
  return height;
}

}  // namespace kiosk::ui
