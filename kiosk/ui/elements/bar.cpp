#include "kiosk/ui/cells.h"

namespace kiosk::ui {

int lay_bar(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  if (node.children.empty()) {
    return 0;
  }
  const int side_margin = metrics.px(5);
  const int pad = metrics.px(metrics.landscape() ? 3 : 5);
  const CellLook look{theme.bar, theme.bar_selected, false, metrics.landscape() ? 12 : 13.5};
  const Place cells{place.x + side_margin, place.y + pad, place.width - 2 * side_margin, 0};
  const int height = lay_cells(node.children, look, setting.measuring(), cells) + 2 * pad;
  setting.fill({place.x, place.y, place.width, height}, 0, theme.bar.ground);
  if (theme.outline_mm > 1) {
    setting.fill({place.x, place.y, place.width, metrics.px(1.2)}, 0, theme.bar.ink);
  }
  lay_cells(node.children, look, setting, cells);
  return height;
}

}  // namespace kiosk::ui
