#pragma once
#include "kiosk/ui/sketch.h"

namespace kiosk::ui {

// Turns a frame from reading direction left-to-right into right-to-left: every rectangle moves to
// its mirror image, pictograms that point are exchanged for their twins. Text is not touched: its
// paragraphs were already set in their own direction.
void mirror(Frame& frame);

// The same for a part of one: around the middle between `left` and `right`.
void mirror(Sketch& sketch, int left, int right);

}  // namespace kiosk::ui
