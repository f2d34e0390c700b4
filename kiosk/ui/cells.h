#pragma once
#include <vector>

#include "kiosk/ui/element.h"

namespace kiosk::ui {

// How a row of pictograms with their words below is drawn.
struct CellLook {
  Pair usual;
  Pair filled;          // selected, the main one, or under the finger
  bool boxed = false;   // the usual ones have a ground of their own
  double side_mm = 13;  // of a pictogram
};

// Sets nodes with icon and name in cells beside each other, in one row or, where one cannot hold
// the words, in two. Answers with their height in px.
int lay_cells(const std::vector<Node>& nodes, const CellLook& look, const Setting& setting,
              Place place);

}  // namespace kiosk::ui
