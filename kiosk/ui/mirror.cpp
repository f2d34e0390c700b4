#include "kiosk/ui/mirror.h"

#include <array>
#include <utility>

namespace kiosk::ui {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kTwins = {{
    {"chevron_right", "chevron_left"},
    {"chevron_left", "chevron_right"},
    {"arrow_back", "arrow_forward"},
    {"arrow_forward", "arrow_back"},
    {"navigate_next", "navigate_before"},
    {"navigate_before", "navigate_next"},
    {"skip_previous", "skip_next"},
    {"skip_next", "skip_previous"},
}};

std::string twin_of(const std::string& icon) {
  for (const auto& [name, twin] : kTwins) {
    if (icon == name) {
      return std::string(twin);
    }
  }
  return icon;
}

class Mirror {
 public:
  // `edges`: the sum of the x of both edges.
  explicit Mirror(int edges) : edges_(edges) {}

  void operator()(FillCommand& c) const { flip(c.rect); }

  void operator()(BorderCommand& c) const { flip(c.rect); }

  void operator()(QrCommand& c) const { flip(c.rect); }

  void operator()(ClipCommand& c) const { flip(c.rect); }

  void operator()(DimCommand& c) const { flip(c.rect); }

  void operator()(UnclipCommand&) const {}

  void operator()(IconCommand& c) const {
    flip(c.rect);
    c.name = twin_of(c.name);
  }

  void operator()(TextCommand& c) const {
    const int set = c.paragraph->style.max_width;
    c.origin.x = edges_ - c.origin.x - (set > 0 ? set : c.paragraph->width);
  }

  void flip(Rect& rect) const { rect.x = edges_ - rect.right(); }

 private:
  int edges_;
};

}  // namespace

void mirror(Frame& frame) {
  const Mirror mirror(frame.size.width);
  for (DrawCommand& command : frame.commands) {
    std::visit(mirror, command);
  }
  for (Target& target : frame.targets) {
    mirror.flip(target.rect);
  }
  mirror.flip(frame.main);
  mirror.flip(frame.keyboard);
  mirror.flip(frame.caption);
}

void mirror(Sketch& sketch, int left, int right) {
  const Mirror mirror(left + right);
  for (DrawCommand& command : sketch.commands) {
    std::visit(mirror, command);
  }
  for (Target& target : sketch.targets) {
    mirror.flip(target.rect);
  }
}

}  // namespace kiosk::ui
