#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kNumber{TextRole::Number, text::Weight::Bold, text::Align::Start, false};
constexpr Style kDetail{TextRole::Body, text::Weight::Regular, text::Align::Start, false};

Color edge_of(const Node& node, const Theme& theme) {
  switch (node.tone) {
    case Tone::Danger:
      return theme.danger;
    case Tone::Police:
      return theme.police;
    default:
      return node.action.fires() ? theme.outline : theme.line;
  }
}

}  // namespace

// A telephone number to be read from two steps away, and whose it is.
int lay_number(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const Setting inside = setting.on(setting.pressed(node) ? theme.chip.ground : theme.card);
  const bool strong = node.tone == Tone::Danger || node.tone == Tone::Police;
  const int pad = metrics.padding() * 4 / 5;
  const int side = metrics.icon();
  const int chevron = node.action.fires() ? metrics.small_icon() : 0;
  const int left = metrics.padding() + side + metrics.padding();
  const int width = place.width - left - pad - (chevron > 0 ? chevron + pad : 0);
  const Setting dry = inside.measuring();
  const int name = dry.text(node, node.name, kNumber, theme.ink, {0, 0, width, 0});
  const int detail = dry.text(node, node.detail, kDetail, theme.ink, {0, 0, width, 0});
  const int height = std::max({name + detail + 2 * pad, metrics.tile(), place.min_height});
  const Rect rect{place.x, place.y, place.width, height};
  const Color edge = edge_of(node, theme);
  inside.fill(rect, metrics.radius(), inside.background());
  inside.border(rect, metrics.radius(), metrics.px(theme.outline_mm + (strong ? 0.6 : 0)), edge);
  inside.icon(node, node.icon,
              {rect.x + metrics.padding(), rect.y + (height - side) / 2, side, side},
              strong ? edge : setting.topic(node.color));
  const int top = rect.y + (height - name - detail) / 2;
  inside.text(node, node.name, kNumber, theme.ink, {rect.x + left, top, width, 0});
  inside.text(node, node.detail, kDetail, theme.ink, {rect.x + left, top + name, width, 0});
  if (chevron > 0) {
    inside.icon(node, "chevron_right",
                {rect.right() - pad - chevron, rect.y + (height - chevron) / 2, chevron, chevron},
                theme.ink);
  }
  inside.target(node, rect, metrics.radius());
  return height;
}

}  // namespace kiosk::ui
