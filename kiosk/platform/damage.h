#pragma once
#include <vector>

#include "kiosk/ui/frame.h"

namespace kiosk::platform {

// The rectangles in which `after` can differ from what a painter made of `before`: at most eight,
// none of them overlapping, all inside the frame; none when the display lists are equal; the
// whole frame when its size has changed. Painting `after` inside them gives the same pixels as
// painting it whole.
std::vector<ui::Rect> damage(const ui::Frame& before, const ui::Frame& after);

// The fewest rectangles worth painting apart that cover the given ones: see `damage`.
std::vector<ui::Rect> merged(std::vector<ui::Rect> rects);

}  // namespace kiosk::platform
