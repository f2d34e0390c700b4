#pragma once
#include <vector>

#include "kiosk/ui/sketch.h"

namespace kiosk::ui {

// One page of a tall sketch: its part [top, bottom), at most as high as the view.
struct Page {
  int top = 0;
  int bottom = 0;

  bool operator==(const Page&) const = default;
};

// Cuts a sketch of `height` px into pages for a view of `view` px: never through a line of text or
// a pictogram, through a block only if it is higher than the view or if keeping it whole would
// leave three tenths of the page empty, between a heading and what it heads only if nothing else is
// left. At least one page; every px that carries something is on
// exactly one page.
std::vector<Page> pages_of(const Sketch& sketch, int height, int view);

}  // namespace kiosk::ui
