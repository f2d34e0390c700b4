#pragma once
#include <optional>

#include "kiosk/ui/frame.h"

namespace kiosk::ui {

// The topmost target under a point, or nothing. Targets never overlap (a law), so "topmost" is a
// matter of dialogs only, which replace all others.
const Target* hit_test(const Frame& frame, Point point);

// The node that the focus moves to: `step` +1 or -1 along Frame::focus, around its ends; from
// nowhere it enters at the first or last. Empty if nothing can be focused.
std::string next_focus(const Frame& frame, const std::string& from, int step);

const Target* target_of(const Frame& frame, const std::string& node);

}  // namespace kiosk::ui
