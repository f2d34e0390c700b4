#pragma once
#include "kiosk/ui/frame.h"

namespace kiosk::ui {

// Turns a frame from reading direction left-to-right into right-to-left: every rectangle moves to
// its mirror image, pictograms that point are exchanged for their twins. Text is not touched: its
// paragraphs were already set in their own direction.
void mirror(Frame& frame);

}  // namespace kiosk::ui
