#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kTown{TextRole::Tile, text::Weight::Bold, text::Align::Start, false};
constexpr Style kQuestion{TextRole::Huge, text::Weight::Bold, text::Align::Start, false};
constexpr Style kOther{TextRole::Heading, text::Weight::Regular, text::Align::Start, true};
constexpr Style kTouch{TextRole::Heading, text::Weight::Bold, text::Align::Start, false};

int lay_town(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const int pad = metrics.px(5);
  const int row = setting.paragraph(node.name, kTown, 0)->height + metrics.px(5);
  const int width = setting.paragraph(node.name, kTown, 0)->width;
  const Rect chip{place.x, place.y, width + 2 * pad, row};
  const Setting inside = setting.on(theme.bar.ink);
  inside.fill(chip, metrics.px(3.4), theme.bar.ink);
  inside.text(node, node.name, kTown, theme.bar.ground,
              {chip.x + pad, chip.y + metrics.px(2.5), width + 1, 0});
  const int left = chip.width + metrics.px(5);
  setting.text(node, node.detail, kTown, theme.bar.ink,
               {place.x + left, place.y + metrics.px(2.5), place.width - left, 0});
  return row;
}

int lay_hint(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const int side = metrics.px(28);
  const int left = side + metrics.px(8);
  const int words = setting.paragraph(node.name, kTouch, place.width - left)->height;
  const int height = std::max(side, words);
  setting.icon(node, node.icon, {place.x, place.y + (height - side) / 2, side, side},
               setting.theme().outline_mm > 1 ? setting.theme().bar.ink : setting.theme().sun);
  setting.text(node, node.name, kTouch, setting.theme().bar.ink,
               {place.x + left, place.y + (height - words) / 2, place.width - left, 0});
  return height;
}

int lay_child(const Node& child, const Setting& setting, Place place) {
  switch (child.role) {
    case Role::Title:
      return setting.text(child, child.name, kQuestion, setting.theme().bar.ink, place);
    case Role::Hint:
      return lay_hint(child, setting, place);
    default:
      return setting.text(child, child.name, kOther, setting.theme().bar.ink, place);
  }
}

int lay_middle(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  int y = lay_town(node, setting, place) + metrics.px(12);
  for (const Node& child : node.children) {
    if (child.role == Role::Notice) {
      continue;
    }
    y += child.role == Role::Hint ? metrics.px(14) : 0;
    y += lay_child(child, setting, place.below(y)) + metrics.px(metrics.landscape() ? 4 : 9);
  }
  return y;
}

int lay_notices(const Node& node, const Setting& setting, Place place) {
  int y = 0;
  for (const Node& child : node.children) {
    if (child.role == Role::Notice) {
      y += lay_notice(child, setting, place.below(y)) + setting.metrics().px(4);
    }
  }
  return y;
}

}  // namespace

// The whole glass is one field to touch. `place.min_height` is the height of the panel.
int lay_attract(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Setting inside = setting.on(setting.theme().bar.ground);
  inside.fill({place.x, place.y, place.width, place.min_height}, 0, inside.background());
  const int margin = metrics.px(25);
  const Place inner{place.x + margin, place.y, place.width - 2 * margin, 0};
  const int notices = lay_notices(node, inside.measuring(), inner);
  const int room = place.min_height - notices - metrics.px(10);
  const int middle = lay_middle(node, inside.measuring(), inner);
  const int top = std::max(metrics.px(8), (room - middle) / 2);
  lay_middle(node, inside, inner.below(top));
  lay_notices(node, inside, inner.below(place.min_height - notices - metrics.px(6)));
  inside.target(node, {place.x, place.y, place.width, place.min_height}, 0);
  return place.min_height;
}

}  // namespace kiosk::ui
