#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kName{TextRole::Strong, text::Weight::Bold, text::Align::Start, false};
constexpr Style kDetail{TextRole::Body, text::Weight::Regular, text::Align::Start, true};

int lay_fact(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const bool roomy = !metrics.large() || metrics.landscape();
  const int side = roomy ? metrics.px(11 * metrics.soft(0.5)) : 0;
  const int shift = side > 0 ? side + metrics.px(7) : 0;
  const int width = std::min(place.width - shift, metrics.measure());
  const Place words{place.x + shift, place.y, width, 0};
  int y = setting.text(node, node.name, kName, setting.theme().ink, words);
  if (side > 0 && !node.icon.empty()) {
    const int line =
        y > 0 ? setting.paragraph(node.name, kName, words.width)->lines.front().height : side;
    setting.icon(node, node.icon, {place.x, place.y + std::max(0, (line - side) / 2), side, side},
                 setting.theme().accent.ink);
  }
  const auto lay_children = [&](bool labels) {
    for (const Node& child : node.children) {
      if ((child.role == Role::Label) == labels) {
        y += metrics.px(1.2);
        y += lay(child, setting, words.below(y));
      }
    }
  };
  lay_children(true);
  y += setting.text(node, node.detail, kDetail, setting.theme().ink, words.below(y));
  lay_children(false);
  return std::max(y, node.icon.empty() ? 0 : side);
}

int lay_all(const Node& node, const Setting& inside, Place place) {
  const int gap = inside.metrics().px(5.2);
  int y = 0;
  for (const Node& fact : node.children) {
    y += y > 0 ? gap : 0;
    const int height = lay_fact(fact, inside, place.below(y));
    inside.block(place.y + y, place.y + y + height);
    y += height;
  }
  return y;
}

}  // namespace

// Questions and their answers in one card: a pictogram, the question, the answer below it.
int lay_facts(const Node& node, const Setting& setting, Place place) {
  if (node.role == Role::Fact) {
    return lay_fact(node, setting, place);
  }
  const Metrics& metrics = setting.metrics();
  const Setting inside = setting.on(setting.theme().card);
  const int pad = metrics.padding();
  const int width = place.width - 2 * pad;
  const int height =
      std::max(lay_all(node, inside.measuring(), {0, 0, width, 0}) + 2 * pad, place.min_height);
  const Rect rect{place.x, place.y, place.width, height};
  inside.fill(rect, metrics.radius(), setting.theme().card);
  inside.border(rect, metrics.radius(), metrics.px(setting.theme().outline_mm),
                setting.theme().line);
  lay_all(node, inside, {place.x + pad, place.y + pad, width, 0});
  return height;
}

}  // namespace kiosk::ui
