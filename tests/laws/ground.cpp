#include "tests/laws/ground.h"

namespace laws {

using kiosk::ui::BorderCommand;
using kiosk::ui::ClipCommand;
using kiosk::ui::Color;
using kiosk::ui::DimCommand;
using kiosk::ui::FillCommand;
using kiosk::ui::Point;
using kiosk::ui::QrCommand;
using kiosk::ui::Rect;
using kiosk::ui::UnclipCommand;

namespace {

// Inside a rectangle whose corners are quarter circles.
bool covers(const Rect& rect, int radius, Point p) {
  if (!rect.contains(p)) {
    return false;
  }
  const int from_side = std::min(p.x - rect.x, rect.right() - 1 - p.x);
  const int from_end = std::min(p.y - rect.y, rect.bottom() - 1 - p.y);
  if (from_side >= radius || from_end >= radius) {
    return true;
  }
  const int dx = radius - from_side;
  const int dy = radius - from_end;
  return dx * dx + dy * dy <= radius * radius;
}

std::uint8_t half(std::uint8_t a, std::uint8_t b) {
  return static_cast<std::uint8_t>((a + b) / 2);
}

}  // namespace

Ground::Ground(const kiosk::ui::Frame& frame) : frame_(frame) {
  const Rect panel{0, 0, frame.size.width, frame.size.height};
  Rect clip = panel;
  for (const auto& command : frame.commands) {
    if (const auto* set = std::get_if<ClipCommand>(&command)) {
      clip = intersection(set->rect, panel);
    } else if (std::holds_alternative<UnclipCommand>(command)) {
      clip = panel;
    }
    clips_.push_back(clip);
  }
}

Color Ground::at(Point point, size_t count) const {
  for (size_t i = count; i-- > 0;) {
    if (!clips_[i].contains(point)) {
      continue;
    }
    const auto& command = frame_.commands[i];
    if (const auto* fill = std::get_if<FillCommand>(&command)) {
      if (covers(fill->rect, fill->radius, point)) {
        return fill->color;
      }
    } else if (const auto* border = std::get_if<BorderCommand>(&command)) {
      const Rect inner = inset(border->rect, border->width);
      if (covers(border->rect, border->radius, point) &&
          !covers(inner, std::max(0, border->radius - border->width), point)) {
        return border->color;
      }
    } else if (const auto* code = std::get_if<QrCommand>(&command)) {
      if (code->rect.contains(point)) {
        return code->light;
      }
    } else if (const auto* dim = std::get_if<DimCommand>(&command)) {
      if (dim->rect.contains(point)) {
        const Color below = at(point, i);
        return {half(below.r, dim->color.r), half(below.g, dim->color.g),
                half(below.b, dim->color.b)};
      }
    }
  }
  return {};
}

}  // namespace laws
