#pragma once
#include <span>

#include "kiosk/base/log.h"
#include "kiosk/platform/canvas.h"
#include "kiosk/platform/glyph_source.h"
#include "kiosk/platform/shapes.h"
#include "kiosk/ui/frame.h"

namespace kiosk::platform {

// Replays a frame's display list onto a canvas. Same frame and fonts, same pixels, whatever the
// canvas held before: what no command covers is black. `glyphs` and `log` must outlive it.
class Painter {
 public:
  Painter(GlyphSource& glyphs, base::Log& log) : glyphs_(glyphs), log_(log) {}

  void paint(const ui::Frame& frame, Canvas& canvas);

  // Repaints inside `damage` only; the rectangles may overlap and reach beyond the canvas.
  void paint(const ui::Frame& frame, Canvas& canvas, std::span<const ui::Rect> damage);

 private:
  friend class Replay;

  GlyphSource& glyphs_;
  base::Log& log_;
  Corners corners_;
  bool qr_refused_ = false;  // said once, until a code fits again
};

}  // namespace kiosk::platform
