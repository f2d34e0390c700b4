#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

int lay_grid(const std::vector<Node>& children, int columns, const Setting& setting, Place place) {
  const int gap = setting.metrics().gap();
  const int width = (place.width - gap * (columns - 1)) / columns;
  int y = 0;
  for (size_t first = 0; first < children.size(); first += static_cast<size_t>(columns)) {
    const size_t last = std::min(children.size(), first + static_cast<size_t>(columns));
    int row = 0;
    for (size_t i = first; i < last; ++i) {
      row = std::max(row, lay(children[i], setting.measuring(), {0, 0, width, 0}));
    }
    y += first > 0 ? gap : 0;
    for (size_t i = first; i < last && setting.draws(); ++i) {
      const int x = place.x + static_cast<int>(i - first) * (width + gap);
      lay(children[i], setting, {x, place.y + y, width, row});
    }
    setting.block(place.y + y, place.y + y + row);
    y += row;
  }
  return y;
}

}  // namespace kiosk::ui
