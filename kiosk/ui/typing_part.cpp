#include "kiosk/ui/typing_part.h"

#include <algorithm>

#include "kiosk/ui/mirror.h"
#include "kiosk/ui/paging_bar.h"

namespace kiosk::ui {
namespace {

// What is found needs a card, or half of a large one, and the bar that leads to the next. Little
// enough that 27 inches have room for keys of 20 mm in the largest text within reach.
constexpr double kLeastForFound = 76;  // mm
constexpr double kAboveKeyboard = 6;   // mm, as far as the keyboard is from the bar below, and more

int side_margin(const Setting& setting) {
  return setting.metrics().px(11);
}

void append(Frame& frame, const Sketch& sketch) {
  frame.commands.insert(frame.commands.end(), sketch.commands.begin(), sketch.commands.end());
  frame.targets.insert(frame.targets.end(), sketch.targets.begin(), sketch.targets.end());
  for (const auto& said : sketch.said) {
    frame.passages.push_back(said.passage);
  }
}

Setting drawing(const Setting& setting, Sketch& sketch) {
  return {setting.presentation(), setting.theme(), setting.metrics(),
          setting.measurer(),     &sketch,         setting.background()};
}

// What was found has the whole height beside a keyboard when the bar to its other pages stands in
// the room that the keyboard leaves above it.
Rect paging_above(Rect keyboard, int top, const Setting& setting) {
  const int gap = setting.metrics().px(kAboveKeyboard);
  const int height =
      lay_paging_bar({.own_line = true}, setting.measuring(), {0, 0, keyboard.width, 0});
  const int y = keyboard.y - gap - height;
  return y < top ? Rect{} : Rect{keyboard.x, y, keyboard.width, height};
}

// Takes the keyboard's part from `main`.
Rect cut_keyboard(const Node& keyboard, const Setting& setting, Rect& main) {
  const Metrics& metrics = setting.metrics();
  const int margin = side_margin(setting);
  const int below = metrics.px(setting.presentation().low_reach ? 3 : metrics.landscape() ? 4 : 5);
  if (metrics.landscape()) {
    const int width = keyboard_width(keyboard, setting, main.width * 3 / 5);
    const int room = std::max(1, main.height - 2 * below);
    const int height = lay_keyboard(keyboard, setting.measuring(), {0, 0, width, room});
    const Rect rect{main.right() - margin - width, main.bottom() - below - height, width, height};
    main.width -= width + margin;
    return rect;
  }
  const int width = main.width - 2 * margin;
  const int room = std::max(1, main.height - metrics.px(kLeastForFound) - below);
  const int height = lay_keyboard(keyboard, setting.measuring(), {0, 0, width, room});
  main.height = std::max(1, main.height - height - below);
  return {main.x + margin, main.bottom(), width, height};
}

}  // namespace

Raised raised(const Node& field, const Node& keyboard) {
  Raised high{field, keyboard};
  for (Node& button : high.field.children) {
    button.role = Role::Key;
    button.icon.clear();
    auto& words = high.keyboard.children.back().children;
    words.insert(words.empty() ? words.end() : words.end() - 1, std::move(button));
  }
  high.field.children.clear();
  return high;
}

TypingRegions typing_regions(const Node* field, const Node* keyboard, const Setting& setting,
                             Rect room) {
  const Metrics& metrics = setting.metrics();
  TypingRegions regions{{}, room, {}, {}};
  if (field != nullptr) {
    const int margin = metrics.margin();
    const int above = metrics.px(setting.presentation().low_reach ? 4 : 1);
    const int width = std::max(1, room.width - 2 * margin);
    const int height = lay_field(*field, setting.measuring(), {margin, 0, width, 0});
    regions.field = {room.x + margin, room.y + above, width, height};
    const int used = above + height + metrics.px(setting.presentation().low_reach ? 3 : 5);
    regions.main = {room.x, room.y + used, room.width, std::max(1, room.height - used)};
  }
  if (keyboard != nullptr) {
    const int top = regions.main.y;
    regions.keyboard = cut_keyboard(*keyboard, setting, regions.main);
    if (metrics.landscape()) {
      regions.paging = paging_above(regions.keyboard, top, setting);
    }
  }
  return regions;
}

void add_field(const Node& field, const Setting& setting, Rect rect, Frame& frame) {
  Sketch sketch;
  lay_field(field, drawing(setting, sketch), {rect.x, rect.y, rect.width, 0});
  append(frame, sketch);
}

void add_keyboard(const Node& keyboard, const Setting& setting, Rect rect, Frame& frame) {
  Sketch sketch;
  lay_keyboard(keyboard, drawing(setting, sketch), {rect.x, rect.y, rect.width, rect.height});
  if (setting.presentation().rtl) {
    mirror(sketch, rect.x, rect.right());  // the whole frame will be turned once more
  }
  append(frame, sketch);
  frame.keyboard = rect;
}

}  // namespace kiosk::ui
