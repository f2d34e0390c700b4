#pragma once
#include <cstdint>
#include <map>
#include <vector>

#include "kiosk/platform/canvas.h"
#include "kiosk/platform/glyph_source.h"

// Drawing on a canvas, in integers only, so that every compiler and machine gives the same picture.
// `clip` may reach beyond the canvas; nothing is drawn outside either.
namespace kiosk::platform {

// The quarter circle that rounds a corner, as ink per pixel, 0 to 255.
class Corner {
 public:
  explicit Corner(int radius);

  int radius() const { return radius_; }

  // Pixel (x, y) counted from the outer corner inwards; full ink beyond the radius. x, y >= 0.
  int ink(int x, int y) const {
    return x >= radius_ || y >= radius_
               ? 255
               : ink_[static_cast<size_t>(y) * static_cast<size_t>(radius_) +
                      static_cast<size_t>(x)];
  }

 private:
  int radius_;
  std::vector<std::uint8_t> ink_;
};

// Corners by radius, computed once. A theme has a handful of radii.
class Corners {
 public:
  const Corner& of(int radius);

 private:
  std::map<int, Corner> corners_;
};

void fill_rect(Canvas& canvas, const ui::Rect& clip, const ui::Rect& rect, ui::Color color);

// `corner.radius()` at most half of the shorter side.
void fill_rounded(Canvas& canvas, const ui::Rect& clip, const ui::Rect& rect, const Corner& corner,
                  ui::Color color);

// The ink of `outer` on `rect` minus that of `inner` on the rectangle `width` px inside it.
struct Outline {
  const Corner& outer;
  const Corner& inner;
  int width;
};

void draw_border(Canvas& canvas, const ui::Rect& clip, const ui::Rect& rect, const Outline& outline,
                 ui::Color color);

// Blends `color` by `ink` whose first row and column lie at `at`.
void blend(Canvas& canvas, const ui::Rect& clip, ui::Point at, const Coverage& ink,
           ui::Color color);

// Each channel becomes the mean of itself and `color`, rounded down.
void dim(Canvas& canvas, const ui::Rect& clip, const ui::Rect& rect, ui::Color color);

// The radius that a rectangle can carry: at least 0, at most half of its shorter side.
int fitting_radius(const ui::Rect& rect, int radius);

}  // namespace kiosk::platform
