#pragma once
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/ui/geometry.h"
#include "kiosk/ui/presentation.h"

namespace kiosk::ui {

// The panel of `--panel` or of "WIDTHxHEIGHT" in px with the 27" pitch.
base::Result<Panel> panel_of(const std::string& name);
base::Result<Size> size_of(const std::string& text);

}  // namespace kiosk::ui
