#pragma once
#include <string>

#include "kiosk/app/listening.h"
#include "kiosk/base/clock.h"
#include "kiosk/ui/presentation.h"

namespace kiosk::app {

// What a kiosk is told when it is put up.
struct Setup {
  std::string site;  // slug; empty: the package's first
  ui::Panel panel;
  bool dark_in_private = false;     // nobody reads along over the shoulder of who has headphones in
  base::Monotonic scan_step{2000};  // for a single switch (reference: accessibility, 2.3: 1.5-3 s)
  Means means = Means::Fingers;     // what there is besides the glass for who plugs in headphones
};

}  // namespace kiosk::app
