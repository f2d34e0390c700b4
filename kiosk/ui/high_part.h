#pragma once
#include <vector>

#include "kiosk/ui/setting.h"

namespace kiosk::ui {

// In reach mode nothing above the line of reach can be touched. There it says where one is, and
// below that, on every page, begins what is to be read: title, state, first paragraph.
//
// How many of the first children of `main` stand there: those that cannot be touched, as many as
// leave the header its room above `line` px.
size_t children_above(const Node& main, const Node* header, const Setting& setting, int line);

// Draws header and `head` into `rect`, which ends at the line of reach.
void lay_high_part(const Node* header, const std::vector<Node>& head, const Setting& setting,
                   Rect rect);

}  // namespace kiosk::ui
