#pragma once
#include "kiosk/ui/element.h"
#include "kiosk/ui/frame.h"

namespace kiosk::ui {

// Sets the main part of a screen into `view`, pages it if it is higher, and adds the page that the
// presentation asks for, with the paging bar, to the frame. The bar stands in `paging` or, if that
// is empty, at the foot of `view`. `setting` needs no sketch.
void add_main_part(const Node& main, const Setting& setting, Rect view, Rect paging, Frame& frame);

}  // namespace kiosk::ui
