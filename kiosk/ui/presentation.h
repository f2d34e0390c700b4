#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace kiosk::ui {

enum class ThemeName { Day, Contrast, Dark };

std::optional<ThemeName> theme_named(std::string_view name);
std::string_view to_string(ThemeName name);

// The glass as it hangs. Physical sizes decide everything (design: "Physical sizes").
struct Panel {
  Size px{1080, 1920};
  double mm_per_px = 0.311;
  double lower_edge_mm = 850;  // of the lit area above the floor

  // The named reference panels of the design: "27p", "32p", "24l".
  static std::optional<Panel> named(std::string_view name);
  bool operator==(const Panel&) const = default;
};

// In which form a description is shown.
struct Presentation {
  std::string lang = "de";
  bool rtl = false;
  bool hyphenate = true;
  double text_size = 1.0;  // 1.0, 1.35, 1.75, 2.0
  ThemeName theme = ThemeName::Day;
  Panel panel;
  bool low_reach = false;
  bool audio = false;
  int page = 0;                            // of the main part; clamped to the pages there are
  int drag_px = 0;                         // the finger has moved the main part by so much
  std::string focus;                       // node with the visible focus, empty while touch is used
  std::string pressed;                     // node under the finger
  std::vector<std::string> rtl_languages;  // tags of the language table that run right to left
  // Words that the frame itself needs, in the language of the visit.
  std::string more_word = "Mehr";
  std::string before_word = "Davor";
  std::string page_word = "{page} / {count}";
  // The town's colour and what is written on it; the design's unless the package brings its own.
  Color brand = rgb(0x0B5563);
  Color brand_ink = rgb(0xFFFFFF);

  bool operator==(const Presentation&) const = default;
};

}  // namespace kiosk::ui
