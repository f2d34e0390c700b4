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
  const auto name = setting.paragraph(node.name, kTown, 0);
  const int left = name->width + 3 * pad;
  const int beside = setting.paragraph(node.detail, kTown, place.width - left)->height;
  const int chip_height = name->height + pad;
  const int row = std::max(chip_height, beside);
  const Rect chip{place.x, place.y + (row - chip_height) / 2, name->width + 2 * pad, chip_height};
  const Setting inside = setting.on(theme.bar.ink);
  inside.fill(chip, metrics.px(3.4), theme.bar.ink);
  inside.text(node, node.name, kTown, theme.bar.ground,
              {chip.x + pad, chip.y + pad / 2, name->width + 1, 0});
  setting.text(node, node.detail, kTown, theme.bar.ink,
               {place.x + left, place.y + (row - beside) / 2, place.width - left, 0});
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
  const double below_town = setting.metrics().large() ? 6 : 12;
  int y = lay_town(node, setting, place) + metrics.px(below_town);
  for (const Node& child : node.children) {
    if (child.role == Role::Notice) {
      continue;
    }
    y += child.role == Role::Hint ? metrics.px(metrics.large() ? 4 : 14) : 0;
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

int outer_px(const Metrics& metrics) {
  return metrics.px(metrics.large() ? 11 : 25);
}

int height_of(const Node& node, const Setting& setting, Place place) {
  return lay_middle(node, setting.measuring(), place) +
         lay_notices(node, setting.measuring(), place);
}

// Gives up what is said a second time, last things first: the question in other languages, then
// the notice's details, so that question, hint and the notice itself stand whole on any glass.
Node what_fits(Node node, const Setting& setting, Place place, int room) {
  auto& children = node.children;
  const auto give_up = [&](auto is_spare) {
    while (height_of(node, setting, place) > room) {
      const auto last = std::find_if(children.rbegin(), children.rend(), is_spare);
      if (last == children.rend()) {
        return;
      }
      if (last->role == Role::Notice) {
        last->detail.clear();
      } else {
        children.erase(std::next(last).base());
      }
    }
  };
  give_up([](const Node& child) { return child.role == Role::Paragraph; });
  give_up([](const Node& child) { return child.role == Role::Notice && !child.detail.empty(); });
  return node;
}

}  // namespace

// The whole glass is one field to touch. `place.min_height` is the height of the panel.
int lay_attract(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Setting inside = setting.on(setting.theme().bar.ground);
  inside.fill({place.x, place.y, place.width, place.min_height}, 0, inside.background());
  const int margin = outer_px(metrics);
  const Place inner{place.x + margin, place.y, place.width - 2 * margin, 0};
  const int edge = metrics.px(8);
  const Node shown = what_fits(node, inside, inner, place.min_height - 2 * edge);
  const int notices = lay_notices(shown, inside.measuring(), inner);
  const int room = place.min_height - notices - metrics.px(10);
  const int middle = lay_middle(shown, inside.measuring(), inner);
  const int top = std::max(edge, (room - middle) / 2);
  lay_middle(shown, inside, inner.below(top));
  lay_notices(shown, inside, inner.below(place.min_height - notices - metrics.px(6)));
  inside.target(shown, {place.x, place.y, place.width, place.min_height}, 0);
  return place.min_height;
}

}  // namespace kiosk::ui
