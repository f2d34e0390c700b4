#include "kiosk/ui/pages.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

bool cuts(const std::vector<Sketch::Extent>& extents, int y, int view) {
  return std::any_of(extents.begin(), extents.end(), [&](const Sketch::Extent& e) {
    return e.top < y && y < e.bottom && e.bottom - e.top <= view;
  });
}

// The lowest end of an extent at which the page may end.
int best_cut(const Sketch& sketch, int top, int view, bool keep_blocks) {
  int best = top;
  const auto consider = [&](int y) {
    if (y > best && y <= top + view && !cuts(sketch.solids, y, view) &&
        !(keep_blocks && cuts(sketch.blocks, y, view))) {
      best = y;
    }
  };
  for (const auto& extent : sketch.blocks) {
    consider(extent.bottom);
  }
  for (const auto& extent : sketch.solids) {
    consider(extent.bottom);
  }
  return best;
}

// Where the next page begins: at the first thing that starts at or below the cut, or just below
// the cut if a block goes on there.
int next_top(const Sketch& sketch, int cut, int height) {
  int next = height;
  for (const auto& extent : sketch.blocks) {
    next = extent.top >= cut ? std::min(next, extent.top) : next;
  }
  for (const auto& extent : sketch.solids) {
    next = extent.top >= cut ? std::min(next, extent.top) : next;
  }
  return next;
}

int last_extent(const Sketch& sketch) {
  int last = 0;
  for (const auto& extent : sketch.blocks) {
    last = std::max(last, extent.bottom);
  }
  for (const auto& extent : sketch.solids) {
    last = std::max(last, extent.bottom);
  }
  return last;
}

}  // namespace

std::vector<Page> pages_of(const Sketch& sketch, int height, int view) {
  std::vector<Page> pages;
  const int end = std::max(last_extent(sketch), height);
  int top = 0;
  while (end - top > view) {
    int cut = best_cut(sketch, top, view, true);
    // A page that would stay mostly empty may rather cut a block between its lines.
    if (cut - top < view / 3) {
      cut = std::max(cut, best_cut(sketch, top, view, false));
    }
    if (cut <= top) {
      cut = top + view;
    }
    pages.push_back({top, cut});
    top = next_top(sketch, cut, end);
    if (top >= last_extent(sketch)) {
      return pages;
    }
  }
  pages.push_back({top, end});
  return pages;
}

}  // namespace kiosk::ui
