#include "kiosk/platform/painter.h"

#include <algorithm>
#include <cmath>

#include "kiosk/platform/bounds.h"
#include "kiosk/platform/qr.h"

namespace kiosk::platform {

namespace {

// As most typefaces draw it: a fifteenth of an em thick, below most descenders' bowls.
constexpr float kUnderlineEm = 0.067F;
constexpr float kUnderlineDropEm = 0.11F;

using ui::intersection;
using ui::Rect;

bool covers(const Rect& outer, const Rect& inner) {
  return intersection(outer, inner) == inner;
}

// Frames begin with their paper; then clearing first would draw every pixel twice.
bool begins_with_paper(const ui::Frame& frame, const Rect& area) {
  if (frame.commands.empty()) {
    return false;
  }
  const auto* fill = std::get_if<ui::FillCommand>(&frame.commands.front());
  return fill != nullptr && fill->radius == 0 && covers(fill->rect, area);
}

}  // namespace

// One pass over the display list inside one rectangle.
class Replay {
 public:
  Replay(Painter& painter, Canvas& canvas, const Rect& area)
      : painter_(painter), canvas_(canvas), area_(area), clip_(area) {}

  void operator()(const ui::FillCommand& c) {
    if (intersection(clip_, c.rect).empty()) {
      return;
    }
    const CornerInk& corner = painter_.corners_.ground(fitting_radius(c.rect, c.radius));
    fill_rounded(canvas_, clip_, c.rect, corner, c.color);
  }

  void operator()(const ui::BorderCommand& c) {
    if (intersection(clip_, c.rect).empty()) {
      return;
    }
    const int width = fitting_radius(c.rect, c.width);
    if (width == 0) {
      // Thinner than two pixels: no room for a hole.
      fill_rect(canvas_, clip_, c.width > 0 ? c.rect : Rect{}, c.color);
      return;
    }
    const int radius = fitting_radius(c.rect, c.radius);
    const Outline outline{painter_.corners_.outline(radius, width), width};
    draw_border(canvas_, clip_, c.rect, outline, c.color);
  }

  void operator()(const ui::TextCommand& c) {
    if (c.paragraph == nullptr) {
      return;
    }
    const auto& lines = c.paragraph->lines;
    for (size_t i = c.first; i < std::min(c.last, lines.size()); ++i) {
      const Rect part = intersection(clip_, ink_bounds(c, lines[i]));
      if (!part.empty()) {
        underline(c, lines[i]);
        draw_line(c, lines[i], part);
      }
    }
  }

  void operator()(const ui::IconCommand& c) {
    const Rect part = intersection(clip_, c.rect);
    const int side = std::min(c.rect.width, c.rect.height);
    if (part.empty()) {
      return;
    }
    const Coverage ink = painter_.glyphs_.pictogram(c.name, side);
    const ui::Point at{c.rect.x + (c.rect.width - side) / 2 + ink.left,
                       c.rect.y + (c.rect.height - side) / 2 + ink.top};
    blend(canvas_, part, at, ink, c.color);
  }

  void operator()(const ui::QrCommand& c) {
    if (intersection(clip_, c.rect).empty()) {
      return;
    }
    fill_rect(canvas_, clip_, c.rect, c.light);
    const auto code = encode_qr(c.payload, std::min(c.rect.width, c.rect.height));
    if (code) {
      draw_modules(*code, c);
    } else {
      (*this)(ui::BorderCommand{c.rect, 0, 2, c.dark});
      if (!painter_.qr_refused_) {
        painter_.log_.warn(code.error().message);
      }
    }
    painter_.qr_refused_ = !code;
  }

  void operator()(const ui::ClipCommand& c) { clip_ = intersection(area_, c.rect); }

  void operator()(const ui::UnclipCommand&) { clip_ = area_; }

  void operator()(const ui::DimCommand& c) { dim(canvas_, clip_, c.rect, c.color); }

 private:
  // One bar below each unbroken stretch of marked glyphs.
  void underline(const ui::TextCommand& c, const text::Line& line) {
    if (c.paragraph->marked.empty()) {
      return;
    }
    const auto px = static_cast<float>(c.paragraph->style.px);
    const int thick = std::max(1, static_cast<int>(px * kUnderlineEm));
    const int top = c.origin.y + line.baseline + static_cast<int>(px * kUnderlineDropEm);
    for (const text::Glyph& glyph : line.glyphs) {
      const bool marked = std::any_of(c.paragraph->marked.begin(), c.paragraph->marked.end(),
                                      [&](const auto& r) { return r.contains(glyph.cluster); });
      if (marked) {
        const auto at = [&](float x) {
          return c.origin.x + static_cast<int>(std::floor(line.x + x + 0.5F));
        };
        const int left = at(glyph.x);
        fill_rect(canvas_, clip_, {left, top, at(glyph.x + glyph.advance) - left, thick}, c.color);
      }
    }
  }

  // Pens stand on quarters of a pixel: finer is not seen, coarser makes letters jump.
  void draw_line(const ui::TextCommand& c, const text::Line& line, const Rect& part) {
    for (const text::Glyph& glyph : line.glyphs) {
      const auto quarters = static_cast<int>(std::floor((line.x + glyph.x) * 4.0F + 0.5F));
      const int quarter = ((quarters % 4) + 4) % 4;
      const int x = c.origin.x + (quarters - quarter) / 4;
      const int y = c.origin.y + line.baseline + static_cast<int>(std::floor(glyph.y + 0.5F));
      const Coverage ink = painter_.glyphs_.glyph(glyph, quarter);
      blend(canvas_, part, {x + ink.left, y + ink.top}, ink, c.color);
    }
  }

  void draw_modules(const QrCode& code, const ui::QrCommand& c) {
    const int side = code.side * code.module_px;
    const int left = c.rect.x + (c.rect.width - side) / 2;
    const int top = c.rect.y + (c.rect.height - side) / 2;
    for (int i = 0; i < code.side * code.side; ++i) {
      if (code.dark[static_cast<size_t>(i)]) {
        fill_rect(canvas_, clip_,
                  {left + i % code.side * code.module_px, top + i / code.side * code.module_px,
                   code.module_px, code.module_px},
                  c.dark);
      }
    }
  }

  Painter& painter_;
  Canvas& canvas_;
  Rect area_;
  Rect clip_;
};

void Painter::paint(const ui::Frame& frame, Canvas& canvas) {
  const Rect whole = canvas.area();
  paint(frame, canvas, std::span(&whole, 1));
}

void Painter::paint(const ui::Frame& frame, Canvas& canvas, std::span<const Rect> damage) {
  for (const Rect& rect : damage) {
    const Rect area = intersection(rect, canvas.area());
    if (area.empty()) {
      continue;
    }
    if (!begins_with_paper(frame, area)) {
      fill_rect(canvas, area, area, ui::Color{});
    }
    Replay replay(*this, canvas, area);
    for (const ui::DrawCommand& command : frame.commands) {
      std::visit(replay, command);
    }
  }
}

}  // namespace kiosk::platform
