#pragma once
#include <string>

#include "kiosk/ui/presentation.h"

namespace kiosk::app {

// What a kiosk is told when it is put up.
struct Setup {
  std::string site;  // slug; empty: the package's first
  ui::Panel panel;
};

}  // namespace kiosk::app
