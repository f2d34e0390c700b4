#include "kiosk/ui/presentation.h"

namespace kiosk::ui {

std::optional<ThemeName> theme_named(std::string_view name) {
  for (ThemeName theme : {ThemeName::Day, ThemeName::Contrast, ThemeName::Dark}) {
    if (to_string(theme) == name) {
      return theme;
    }
  }
  return std::nullopt;
}

std::string_view to_string(ThemeName name) {
  switch (name) {
    case ThemeName::Day:
      return "day";
    case ThemeName::Contrast:
      return "contrast";
    case ThemeName::Dark:
      return "dark";
  }
  return "day";
}

// Sizes from the design's reference panels; heights of the lower edge from the reach ranges of
// EN 301 549, 8.3: the eye of a standing adult near the upper third.
std::optional<Panel> Panel::named(std::string_view name) {
  if (name == "27p") {
    return Panel{{1080, 1920}, 0.311, 850};
  }
  if (name == "32p") {
    return Panel{{1080, 1920}, 0.369, 800};
  }
  if (name == "24l") {
    return Panel{{1920, 1080}, 0.277, 900};
  }
  return std::nullopt;
}

}  // namespace kiosk::ui
