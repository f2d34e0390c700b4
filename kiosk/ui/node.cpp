#include "kiosk/ui/node.h"

#include <array>

namespace kiosk::ui {

std::string_view to_string(Role role) {
  constexpr std::array<std::string_view, 43> kNames = {
      "screen",    "header", "clock",   "main",     "bar",        "bar-button", "listening",
      "control",   "dialog", "attract", "hint",     "breadcrumb", "title",      "heading",
      "paragraph", "bullet", "label",   "notice",   "tiles",      "tile",       "choice",
      "list",      "card",   "number",  "chips",    "chip",       "facts",      "fact",
      "table",     "row",    "buttons", "button",   "toggle",     "qr",         "columns",
      "group",     "panel",  "floor",   "progress", "field",      "keyboard",   "key-row",
      "key"};
  return kNames.at(static_cast<size_t>(role));
}

std::string plain(const Text& text) {
  std::string words;
  for (const Span& span : text) {
    words += span.text;
  }
  return words;
}

}  // namespace kiosk::ui
