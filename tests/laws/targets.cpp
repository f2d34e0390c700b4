#include <algorithm>
#include <cstdio>

#include "tests/laws/laws.h"

// What can be touched is large, apart, on the glass and within reach.
namespace laws {

using kiosk::ui::Frame;
using kiosk::ui::Rect;
using kiosk::ui::Role;
using kiosk::ui::Target;

namespace {

// Design: controls 20 mm both ways, main tiles 30 mm, gaps 3 mm; reference accessibility, 4.
constexpr double kControl = 20;
constexpr double kTile = 30;
constexpr double kGap = 3;
constexpr double kReach = 1100;  // above the floor

std::string mm(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f mm", value);
  return text;
}

// Both ways.
double least(Role role) {
  return role == Role::Tile ? kTile : kControl;
}

// The wider of the gaps beside and below each other; negative if they overlap.
int gap_px(const Rect& a, const Rect& b) {
  const int across = std::max(b.x - a.right(), a.x - b.right());
  const int down = std::max(b.y - a.bottom(), a.y - b.bottom());
  return std::max(across, down);
}

}  // namespace

void targets_are_large(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    for (const Target& target : page.targets) {
      const double width = target.rect.width * page.mm_per_px;
      const double height = target.rect.height * page.mm_per_px;
      if (width < least(target.role) || height < least(target.role)) {
        report(target.node, mm(width) + " x " + mm(height));
      }
    }
  }
}

void targets_keep_apart(const View& view, Report& report) {
  for (const Frame& page : view.pages) {
    for (size_t i = 0; i < page.targets.size(); ++i) {
      for (size_t j = i + 1; j < page.targets.size(); ++j) {
        const int gap = gap_px(page.targets[i].rect, page.targets[j].rect);
        // A gap is a whole number of px, so half a px may be missing.
        if ((gap + 0.5) * page.mm_per_px < kGap) {
          report(page.targets[i].node, mm(gap * page.mm_per_px) + " from " + page.targets[j].node);
        }
      }
    }
  }
}

void targets_are_in_reach(const View& view, Report& report) {
  const auto& panel = view.presentation.panel;
  for (const Frame& page : view.pages) {
    for (const Target& target : page.targets) {
      const Rect& rect = target.rect;
      if (rect.x < 0 || rect.y < 0 || rect.right() > page.size.width ||
          rect.bottom() > page.size.height) {
        report(target.node, "reaches beyond the panel");
      }
      const double top = panel.lower_edge_mm + (panel.px.height - rect.y) * panel.mm_per_px;
      if (view.presentation.low_reach && !view.is_attract() && top > kReach) {
        report(target.node, "its upper edge is " + mm(top) + " above the floor");
      }
    }
  }
}

}  // namespace laws
