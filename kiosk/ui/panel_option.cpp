#include "kiosk/ui/panel_option.h"

#include <cstdio>

namespace kiosk::ui {

base::Result<Size> size_of(const std::string& text) {
  int width = 0;
  int height = 0;
  char more = 0;
  if (std::sscanf(text.c_str(), "%6dx%6d%c", &width, &height, &more) != 2 ||
      width < 1 ||  // NOLINT(cert-err34-c): the range is checked
      height < 1 || width > 16384 || height > 16384) {
    return base::invalid("\"" + text + "\" is no size; write one like 1080x1920.");
  }
  return Size{width, height};
}

base::Result<Panel> panel_of(const std::string& name) {
  if (const auto named = Panel::named(name)) {
    return *named;
  }
  const auto size = size_of(name);
  if (!size) {
    return base::not_found("There is no panel \"" + name +
                           "\"; use 27p, 32p, 24l or a size like 1080x1920.");
  }
  Panel panel;
  panel.px = *size;
  return panel;
}

}  // namespace kiosk::ui
