#include <algorithm>
#include <numeric>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

constexpr Style kLabel{TextRole::Bar, text::Weight::Regular, text::Align::Center, false};

// Width of the longest piece that cannot be broken at a blank.
int widest_word(const Node& node, const Setting& setting) {
  int widest = 0;
  const std::string words = plain(node.name);
  size_t from = 0;
  while (from <= words.size()) {
    const size_t to = std::min(words.find(' ', from), words.size());
    const std::string lang = node.name.empty() ? "" : node.name.front().lang;
    const Text word{{words.substr(from, to - from), SpanKind::Prose, lang, false}};
    widest = std::max(widest, setting.paragraph(word, kLabel, 0)->width);
    from = to + 1;
  }
  return widest;
}

// Where the buttons of one row stand: equal cells if every label fits one, else as wide as each
// label needs and the rest shared; nothing if one row cannot hold them.
std::vector<int> cells_for(const std::vector<Node>& buttons, const Setting& setting, int width) {
  const int count = static_cast<int>(buttons.size());
  const int pad = 2 * setting.metrics().px(1.2);
  const int least = setting.metrics().control();
  std::vector<int> needed;
  for (const Node& button : buttons) {
    needed.push_back(std::max(least, widest_word(button, setting) + pad));
  }
  const int cell = width / count;
  if (*std::max_element(needed.begin(), needed.end()) <= cell) {
    return std::vector<int>(buttons.size(), cell);
  }
  const int rest = width - std::accumulate(needed.begin(), needed.end(), 0);
  if (rest < 0) {
    return {};
  }
  for (int& each : needed) {
    each += rest / count;
  }
  return needed;
}

int label_height(const std::vector<Node>& buttons, const Setting& setting,
                 const std::vector<int>& cells) {
  const int pad = 2 * setting.metrics().px(1.2);
  int height = 0;
  for (size_t i = 0; i < buttons.size(); ++i) {
    const int width = cells[i] - pad;
    height = std::max(height, setting.paragraph(buttons[i].name, kLabel, width)->height);
  }
  return height;
}

void lay_bar_button(const Node& node, const Setting& setting, Rect cell, int side) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const bool filled = node.selected || setting.pressed(node);
  const Pair pair = filled ? theme.bar_selected : theme.bar;
  const Setting inside = setting.on(pair.ground);
  if (filled) {
    inside.fill(inset(cell, metrics.px(1)), metrics.px(4), pair.ground);
  }
  const int pad = metrics.px(1.2);
  const int words = inside.paragraph(node.name, kLabel, cell.width - 2 * pad)->height;
  const int gap = metrics.px(1.6);
  const int top = cell.y + (cell.height - side - gap - words) / 2;
  inside.icon(node, node.icon, {cell.x + (cell.width - side) / 2, top, side, side}, pair.ink);
  inside.text(node, node.name, kLabel, pair.ink,
              {cell.x + pad, top + side + gap, cell.width - 2 * pad, 0});
  inside.target(node, cell, metrics.px(4));
}

}  // namespace

int lay_bar(const Node& node, const Setting& setting, Place place) {
  const Metrics& metrics = setting.metrics();
  const Theme& theme = setting.theme();
  const int count = static_cast<int>(node.children.size());
  if (count == 0) {
    return 0;
  }
  const int side_margin = metrics.px(5);
  const int gap = metrics.px(3);  // design: gaps of 3 mm
  const int width = place.width - 2 * side_margin;
  std::vector<int> cells = cells_for(node.children, setting, width - gap * (count - 1));
  const int rows = cells.empty() ? 2 : 1;
  const int columns = (count + rows - 1) / rows;
  if (cells.empty()) {
    cells.assign(node.children.size(), (width - gap * (columns - 1)) / columns);
  }
  const int side = metrics.px(metrics.landscape() ? 12 : 13.5);
  const int words = label_height(node.children, setting, cells);
  const int pad = metrics.px(metrics.landscape() ? 3 : 5);
  const int row = std::max(metrics.control(), side + metrics.px(1.6) + words + metrics.px(4));
  const int height = rows * row + (rows - 1) * gap + 2 * pad;
  setting.fill({place.x, place.y, place.width, height}, 0, theme.bar.ground);
  if (theme.outline_mm > 1) {
    setting.fill({place.x, place.y, place.width, metrics.px(1.2)}, 0, theme.bar.ink);
  }
  int x = place.x + side_margin;
  for (int i = 0; i < count && setting.draws(); ++i) {
    x = i % columns == 0 ? place.x + side_margin : x;
    const auto index = static_cast<size_t>(i);
    const Rect rect{x, place.y + pad + (i / columns) * (row + gap), cells[index], row};
    lay_bar_button(node.children[index], setting, rect, side);
    x += cells[index] + gap;
  }
  return height;
}

}  // namespace kiosk::ui
