#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <utility>
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

// The ink of the square at a corner of a drawn rectangle: of its rounded ground, or of its outline.
// The four corners mirror each other.
class CornerInk {
 public:
  explicit CornerInk(const Corner& ground);

  // The ink of `outer` minus that of `inner` on the rectangle `width` px inside it.
  CornerInk(const Corner& outer, const Corner& inner, int width);

  CornerInk(const CornerInk&) = delete;
  CornerInk& operator=(const CornerInk&) = delete;

  int side() const { return side_; }

  // One row, counted from the corner inwards: ink from `begin` to `end`, all of it from `full` to
  // `full_end`. Most of a corner is either empty or full, which is quick to draw.
  struct Row {
    int begin = 0;
    int full = 0;
    int full_end = 0;
    int end = 0;
    std::span<const std::uint8_t> ink;
  };

  // 0 <= y < side().
  const Row& row(int y) const { return rows_[static_cast<size_t>(y)]; }

 private:
  template <typename Ink>
  void take(Ink ink);

  int side_;
  std::vector<std::uint8_t> ink_;
  std::vector<Row> rows_;  // views of ink_
};

// Corners by radius and by width of the outline, computed once. A theme has a handful of each.
class Corners {
 public:
  const CornerInk& ground(int radius);
  const CornerInk& outline(int radius, int width);

 private:
  const Corner& of(int radius);

  std::map<int, Corner> corners_;
  std::map<int, CornerInk> grounds_;
  std::map<std::pair<int, int>, CornerInk> outlines_;
};

void fill_rect(Canvas& canvas, const ui::Rect& clip, const ui::Rect& rect, ui::Color color);

// `corner.side()` at most half of the shorter side.
void fill_rounded(Canvas& canvas, const ui::Rect& clip, const ui::Rect& rect,
                  const CornerInk& corner, ui::Color color);

// `width` px inside the edges of `rect`.
struct Outline {
  const CornerInk& corner;
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
