#pragma once
#include "kiosk/ui/element.h"
#include "kiosk/ui/frame.h"

namespace kiosk::ui {

// Where the field and the keyboard of a screen stand. On a high panel the keyboard lies below what
// was found, on a wide one beside it, at the end of the line.
struct TypingRegions {
  Rect field;
  Rect main;
  Rect keyboard;
  Rect paging;  // above a keyboard at the side, if there is room; empty: at the foot of `main`
};

// In reach mode what was typed stands above the line of reach, where it can be read, and its button
// among the keys. `field` and `keyboard` as they are shown then.
struct Raised {
  Node field;
  Node keyboard;
};

Raised raised(const Node& field, const Node& keyboard);

// Divides `room`, which lies between header and bar. Either node may be null.
TypingRegions typing_regions(const Node* field, const Node* keyboard, const Setting& setting,
                             Rect room);

// Adds the field, and the keyboard: this one as it lies on the table in every language, since its
// rows have no direction of reading.
void add_field(const Node& field, const Setting& setting, Rect rect, Frame& frame);
void add_keyboard(const Node& keyboard, const Setting& setting, Rect rect, Frame& frame);

}  // namespace kiosk::ui
