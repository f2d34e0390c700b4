#include "kiosk/ui/cells.h"

#include <algorithm>
#include <numeric>

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

int whole_label(const Node& node, const Setting& setting) {
  return setting.paragraph(node.name, kLabel, 0)->width;
}

// Equal cells if each button fits one, else as wide as each needs and the rest shared; nothing if
// one row cannot hold them.
std::vector<int> cells_of(std::vector<int> needed, int width) {
  const int count = static_cast<int>(needed.size());
  if (*std::max_element(needed.begin(), needed.end()) <= width / count) {
    return std::vector<int>(needed.size(), width / count);
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

// Where the buttons of one row stand: with each label on one line if that is possible, else broken
// at its blanks; nothing if one row cannot hold them.
std::vector<int> cells_for(const std::vector<Node>& buttons, const Setting& setting, int width) {
  const int pad = 2 * setting.metrics().px(1.2);
  const int least = setting.metrics().control();
  std::vector<int> cells;
  for (const auto& label : {whole_label, widest_word}) {
    std::vector<int> needed;
    for (const Node& button : buttons) {
      needed.push_back(std::max(least, label(button, setting) + pad));
    }
    cells = cells_of(std::move(needed), width);
    if (!cells.empty()) {
      break;
    }
  }
  return cells;
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

// `words`: height of the tallest label, so that all pictograms stand in one line.
void lay_cell(const Node& node, const CellLook& look, const Setting& setting, Rect cell,
              int words) {
  const Metrics& metrics = setting.metrics();
  const bool filled = node.selected || node.tone == Tone::Brand || setting.pressed(node);
  const Pair pair = filled ? look.filled : look.usual;
  const Setting inside = setting.on(pair.ground);
  if (look.boxed) {
    const bool stands_out = contrast(pair.ground, setting.background()) >= 3;  // WCAG 1.4.11
    inside.fill(cell, metrics.px(4), pair.ground);
    inside.border(cell, metrics.px(4), metrics.px(setting.theme().outline_mm),
                  stands_out ? pair.ground : setting.theme().outline);
  } else if (filled) {
    inside.fill(inset(cell, metrics.px(1)), metrics.px(4), pair.ground);
  }
  const int side = metrics.px(look.side_mm);
  const int pad = metrics.px(1.2);
  const int gap = metrics.px(1.6);
  const int top = cell.y + (cell.height - side - gap - words) / 2;
  inside.icon(node, node.icon, {cell.x + (cell.width - side) / 2, top, side, side}, pair.ink);
  inside.text(node, node.name, kLabel, pair.ink,
              {cell.x + pad, top + side + gap, cell.width - 2 * pad, 0});
  inside.target(node, cell, metrics.px(4));
}

}  // namespace

int lay_cells(const std::vector<Node>& nodes, const CellLook& look, const Setting& setting,
              Place place) {
  const Metrics& metrics = setting.metrics();
  const int count = static_cast<int>(nodes.size());
  if (count == 0) {
    return 0;
  }
  const int gap = metrics.px(3);  // design: gaps of 3 mm
  std::vector<int> cells = cells_for(nodes, setting, place.width - gap * (count - 1));
  const int rows = cells.empty() ? 2 : 1;
  const int columns = (count + rows - 1) / rows;
  if (cells.empty()) {
    cells.assign(nodes.size(), (place.width - gap * (columns - 1)) / columns);
  }
  const int words = label_height(nodes, setting, cells);
  const int row = std::max(metrics.control(),
                           metrics.px(look.side_mm) + metrics.px(1.6) + words + metrics.px(4));
  int x = place.x;
  for (int i = 0; i < count && setting.draws(); ++i) {
    x = i % columns == 0 ? place.x : x;
    const auto index = static_cast<size_t>(i);
    lay_cell(nodes[index], look, setting,
             {x, place.y + (i / columns) * (row + gap), cells[index], row}, words);
    x += cells[index] + gap;
  }
  return rows * row + (rows - 1) * gap;
}

}  // namespace kiosk::ui
