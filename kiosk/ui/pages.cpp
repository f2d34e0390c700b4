#include "kiosk/ui/pages.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

// True if `y` lies inside an extent that is to be kept whole: one of at most `keep` px.
bool cuts(const std::vector<Sketch::Extent>& extents, int y, int keep) {
  return std::any_of(extents.begin(), extents.end(), [&](const Sketch::Extent& e) {
    return e.top < y && y < e.bottom && e.bottom - e.top <= keep;
  });
}

// How much is kept whole: blocks of up to `blocks` px, headings and what they head of up to
// `joins`.
struct Kept {
  int blocks = 0;
  int joins = 0;
};

// The lowest end of an extent at which the page may end.
int best_cut(const Sketch& sketch, int top, int view, Kept kept) {
  int best = top;
  const auto consider = [&](int y) {
    if (y > best && y <= top + view && !cuts(sketch.solids, y, view) &&
        !cuts(sketch.joins, y, kept.joins) && !cuts(sketch.blocks, y, kept.blocks)) {
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

// A block is kept whole unless that would leave the page mostly empty: then it is cut between its
// parts, and only if those are too high between its lines.
int cut_of(const Sketch& sketch, int top, int view) {
  const int enough = view * 7 / 10;
  int cut = top;
  for (const int keep : {view, view / 2, view / 4, 0}) {
    cut = std::max(cut, best_cut(sketch, top, view, {keep, view}));
    if (cut > top && cut - top >= enough) {
      return cut;
    }
  }
  cut = cut > top ? cut : best_cut(sketch, top, view, {0, 0});
  return cut > top ? cut : top + view;
}

// On a panel too low for a line of text nothing can be read: what would fall into more parts than
// this ends with its first.
constexpr int kMostParts = 8;

// Where the next page begins: at the first thing that starts at or below the cut. What had to be
// cut for want of any clean place is shown again from its top, or goes on if no page can hold it.
int next_top(const Sketch& sketch, Page page, int view, int height) {
  const int cut = page.bottom;
  int next = height;
  for (const auto& extent : sketch.blocks) {
    next = extent.top >= cut ? std::min(next, extent.top) : next;
  }
  for (const auto& extent : sketch.solids) {
    const int height_of = extent.bottom - extent.top;
    const bool goes_on = height_of > view && extent.top < cut;
    if (extent.bottom > cut && !(goes_on && height_of > kMostParts * view)) {
      next = std::min(next, goes_on ? cut : std::max(extent.top, page.top + 1));
    }
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
    const int cut = cut_of(sketch, top, view);
    pages.push_back({top, cut});
    top = next_top(sketch, pages.back(), view, end);
    if (top >= last_extent(sketch)) {
      return pages;
    }
  }
  pages.push_back({top, end});
  return pages;
}

}  // namespace kiosk::ui
