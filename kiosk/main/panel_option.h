#pragma once
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/presentation.h"

namespace kiosk::main {

// The panel of `--panel` or of "WIDTHxHEIGHT" in px with the 27" pitch.
base::Result<ui::Panel> panel_of(const std::string& name);
base::Result<ui::Size> size_of(const std::string& text);

}  // namespace kiosk::main
