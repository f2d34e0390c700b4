#include "kiosk/platform/bounds.h"

#include <cmath>

namespace kiosk::platform {

namespace {

using ui::Rect;

struct BoundsOf {
  Rect operator()(const ui::FillCommand& c) const { return c.rect; }

  Rect operator()(const ui::BorderCommand& c) const { return c.rect; }

  Rect operator()(const ui::TextCommand& c) const { return ink_bounds(c); }

  Rect operator()(const ui::IconCommand& c) const { return c.rect; }

  Rect operator()(const ui::QrCommand& c) const { return c.rect; }

  Rect operator()(const ui::ClipCommand&) const { return {}; }

  Rect operator()(const ui::UnclipCommand&) const { return {}; }

  Rect operator()(const ui::DimCommand& c) const { return c.rect; }
};

}  // namespace

Rect bounds(const ui::DrawCommand& command) {
  return std::visit(BoundsOf{}, command);
}

Rect ink_bounds(const ui::TextCommand& command, const text::Line& line) {
  if (line.glyphs.empty()) {
    return {};
  }
  float left = line.glyphs.front().x;
  float right = left;
  float em = 0;
  for (const text::Glyph& glyph : line.glyphs) {
    left = std::min(left, glyph.x);
    right = std::max(right, glyph.x + glyph.advance);
    em = std::max(em, glyph.size_px);
  }
  const int x = command.origin.x + static_cast<int>(std::floor(line.x + left - em));
  const int end = command.origin.x + static_cast<int>(std::ceil(line.x + right + em));
  const int above = static_cast<int>(std::ceil(em / 2));
  return {x, command.origin.y + line.top - above, end - x, line.height + 2 * above};
}

Rect ink_bounds(const ui::TextCommand& command) {
  Rect all;
  if (command.paragraph == nullptr) {
    return all;
  }
  const auto& lines = command.paragraph->lines;
  for (size_t i = command.first; i < std::min(command.last, lines.size()); ++i) {
    all = enclosing(all, ink_bounds(command, lines[i]));
  }
  return all;
}

Rect enclosing(const Rect& a, const Rect& b) {
  if (a.empty()) {
    return b;
  }
  if (b.empty()) {
    return a;
  }
  const int x = std::min(a.x, b.x);
  const int y = std::min(a.y, b.y);
  return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

}  // namespace kiosk::platform
