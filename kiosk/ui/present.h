#pragma once
#include "kiosk/text/measurer.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/presentation.h"

namespace kiosk::ui {

// Derives every form of a screen from its description: picture, touch targets, focus order and
// utterances come out of one walk over `screen`, whose role must be Screen. Pure: equal arguments
// give equal frames. Any panel of at least 1x1 px is answered.
Frame present(const Node& screen, const Presentation& presentation, text::Measurer& measurer);

}  // namespace kiosk::ui
