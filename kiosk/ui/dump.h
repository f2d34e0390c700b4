#pragma once
#include <string>

#include "kiosk/text/measurer.h"
#include "kiosk/ui/frame.h"

namespace kiosk::ui {

// Counters that a dump carries along.
struct Stats {
  long shapings = 0;
  long queries = 0;
  long presents = 0;
};

// One text of a frame as it is drawn, for dumps and laws. Texts under a dialog are left out.
struct DrawnText {
  std::string node;
  std::string text;
  std::string lang;
  Rect rect;          // around its lines
  int baseline = 0;   // of the first line, px from the top of the panel
  double px = 0;      // em size
  double cap_mm = 0;  // height of a capital letter
  Color color = {};
  Color background = {};
  int missing_glyphs = 0;
  int dotted_circles = 0;
  bool clipped = false;  // leaves the panel or its clip, or has a cluster wider than its box
};

std::vector<DrawnText> drawn_texts(const Frame& frame, const text::Measurer& measurer);

// The frame as JSON, the contract of `shot --out F.json` (design: contracts). Sorted keys, two
// spaces; equal frames give equal bytes.
std::string dump(const Frame& frame, const text::Measurer& measurer, const Stats& stats);

}  // namespace kiosk::ui
