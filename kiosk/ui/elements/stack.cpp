#include <algorithm>

#include "kiosk/ui/element.h"

namespace kiosk::ui {
namespace {

bool is_running_text(const Node& node) {
  return node.role == Role::Paragraph || node.role == Role::Bullet || node.role == Role::Title ||
         node.role == Role::Heading || node.role == Role::Breadcrumb || node.role == Role::Label;
}

// A heading belongs to what follows: more room above it than below.
int gap_between(const Node& above, const Node& below, const Metrics& metrics) {
  const int gap = metrics.gap();
  if (above.role == Role::Breadcrumb) {
    return gap / 4;
  }
  if (above.role == Role::Label) {
    return is_running_text(below) ? gap / 4 : gap * 3 / 5;
  }
  if (above.role == Role::Bullet && below.role == Role::Bullet) {
    return gap / 3;
  }
  if (below.role == Role::Heading) {
    return gap * 3 / 2;
  }
  if (above.role == Role::Title || above.role == Role::Heading) {
    return below.role == Role::Paragraph || below.role == Role::Bullet ? gap / 2 : gap * 4 / 5;
  }
  return gap;
}

// What must stand on the same page as its successor.
bool clings(const Node& node) {
  return node.role == Role::Heading || node.role == Role::Label || node.role == Role::Title ||
         node.role == Role::Breadcrumb;
}

// Lists and tables of blocks name their own blocks; all else is one.
bool is_one_block(const Node& node) {
  return node.role != Role::List && node.role != Role::Tiles && node.role != Role::Group &&
         node.role != Role::Columns;
}

}  // namespace

int lay_stack(const std::vector<Node>& children, const Setting& setting, Place place) {
  int height = 0;
  int clinging_from = -1;
  const Node* above = nullptr;
  for (const Node& child : children) {
    if (above != nullptr) {
      height += gap_between(*above, child, setting.metrics());
    }
    const int top = place.y + height;
    const int added = lay(child, setting, place.below(height));
    if (added == 0) {
      height -= above == nullptr ? 0 : gap_between(*above, child, setting.metrics());
      continue;
    }
    height += added;
    if (clings(child)) {
      clinging_from = clinging_from < 0 ? top : clinging_from;
    } else {
      if (clinging_from >= 0) {
        setting.join(clinging_from, top + 1);
      }
      // A heading keeps the first line or card below it; one of 40 mm is enough to see.
      const int kept =
          is_one_block(child) ? top + added : top + std::min(added, setting.metrics().px(40));
      setting.block(clinging_from < 0 ? top : clinging_from, kept);
      clinging_from = -1;
    }
    above = &child;
  }
  return std::max(height, place.min_height);
}

}  // namespace kiosk::ui
