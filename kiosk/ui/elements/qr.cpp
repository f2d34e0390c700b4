#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

// A white field with the code in the middle; its name and what it carries stand below it.
int lay_qr(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Panel& panel = setting.presentation().panel;
  const int room =
      setting.presentation().low_reach ? panel.px.height * 24 / 100 : panel.px.height * 45 / 100;
  const int side = std::min({place.width, metrics.px(190), room});
  const Rect code{place.x + (place.width - side) / 2, place.y, side, side};
  setting.fill(code, metrics.px(4), rgb(0xFFFFFF));
  setting.border(code, metrics.px(4), metrics.px(setting.theme().outline_mm), setting.theme().line);
  setting.qr(node.payload, inset(code, metrics.px(2)));
  const Style name{TextRole::Strong, text::Weight::Bold, text::Align::Center, false};
  const Style detail{TextRole::Small, text::Weight::Regular, text::Align::Center, false};
  int y = side + metrics.px(4);
  y += setting.text(node, node.name, name, setting.theme().ink, place.below(y));
  y += setting.text(node, node.detail, detail, setting.theme().quiet, place.below(y));
  return y;
}

}  // namespace kiosk::ui
