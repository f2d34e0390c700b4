#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kName{TextRole::Title, text::Weight::Bold, text::Align::Center, false};
constexpr Style kWords{TextRole::Body, text::Weight::Regular, text::Align::Center, false};

int lay_centred_button(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const int width =
      std::min(place.width, std::max(button_width(node, setting, place.width), metrics.px(100)));
  return lay_button(node, setting,
                    {place.x + (place.width - width) / 2, place.y, width, metrics.px(28)});
}

int lay_child(const Node& child, const Setting& setting, Place place) {
  if (child.role == Role::Button) {
    return lay_centred_button(child, setting, place);
  }
  if (child.role == Role::Paragraph) {
    return setting.text(child, child.name, kWords, setting.theme().ink, place);
  }
  return lay(child, setting, place);
}

}  // namespace

// `place.min_height` is the height it may have; the pictogram goes where that is too little.
int lay_dialog(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const bool roomy = place.min_height > metrics.px(170) && !metrics.large();
  const int gap = metrics.px(roomy ? 8 : 4);
  int y = 0;
  if (roomy) {
    const int side = metrics.px(26);
    setting.icon(node, node.icon, {place.x + (place.width - side) / 2, place.y, side, side},
                 setting.theme().accent.ink);
    y += side + gap;
  }
  y += setting.text(node, node.name, kName, setting.theme().ink, place.below(y));
  for (const Node& child : node.children) {
    y += gap;
    y += lay_child(child, setting, place.below(y));
  }
  return y;
}

}  // namespace kiosk::ui
