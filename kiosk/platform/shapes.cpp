#include "kiosk/platform/shapes.h"

#include <algorithm>

namespace kiosk::platform {

namespace {

using ui::Color;
using ui::intersection;
using ui::Rect;

// Rows are sampled at 16 heights, columns are measured exactly in 1/512 px: the error is below one
// of the 255 steps of ink for every radius.
constexpr int kHeights = 16;
constexpr int kUnit = 512;

std::int64_t square_root(std::int64_t value) {
  std::int64_t root = 0;
  for (std::int64_t bit = std::int64_t{1} << 31U; bit > 0; bit /= 2) {
    if ((root + bit) * (root + bit) <= value) {
      root += bit;
    }
  }
  return root;
}

// Area inside the circle of `radius` around the origin, for pixels [x, x+1) x [y, y+1), in units of
// 1/(kHeights*kUnit) px².
std::vector<std::int64_t> quarter_areas(int radius) {
  const auto side = static_cast<size_t>(radius);
  std::vector<std::int64_t> areas(side * side, 0);
  const std::int64_t r = std::int64_t{radius} * kUnit;
  for (int sample = 0; sample < radius * kHeights; ++sample) {
    const std::int64_t y = (2 * std::int64_t{sample} + 1) * (kUnit / kHeights / 2);
    const std::int64_t reach = square_root(r * r - y * y);
    const auto row = static_cast<size_t>(sample / kHeights) * side;
    for (size_t x = 0; x < side; ++x) {
      areas[row + x] +=
          std::clamp<std::int64_t>(reach - static_cast<std::int64_t>(x) * kUnit, 0, kUnit);
    }
  }
  return areas;
}

// (a*ink + b*(255-ink)) / 255, rounded; exact for all 8-bit values. The bytes 0 and 2 of a and b at
// once: no sum reaches 65536, so none carries into the other.
std::uint32_t mix(std::uint32_t a, std::uint32_t b, std::uint32_t ink) {
  constexpr std::uint32_t kBytes = 0x00FF00FFU;
  const std::uint32_t sum = (a & kBytes) * ink + (b & kBytes) * (255U - ink) + 0x00800080U;
  return ((sum + ((sum >> 8U) & kBytes)) >> 8U) & kBytes;
}

inline std::uint32_t blended(std::uint32_t pixel, std::uint32_t color, std::uint32_t ink) {
  if (ink == 0) {
    return pixel;
  }
  if (ink == 255) {
    return color;
  }
  return 0xFF000000U | mix(color, pixel, ink) | (mix(color >> 8U, pixel >> 8U, ink) << 8U);
}

// Draws the part of `rect` that lies within `side` px of one of its corners with ink(x, y), where x
// and y count from that corner inwards. The four corners mirror each other.
template <typename Ink>
void draw_corners(Canvas& canvas, const Rect& clip, const Rect& rect, int side, Color color,
                  Ink ink) {
  const std::uint32_t pixel = to_pixel(color);
  const auto corner = [&](int left, int top, bool from_right, bool from_bottom) {
    const Rect part = intersection(intersection(clip, canvas.area()), {left, top, side, side});
    for (int y = part.y; y < part.bottom(); ++y) {
      const auto row = canvas.row(y);
      const int dy = from_bottom ? rect.bottom() - 1 - y : y - rect.y;
      for (int x = part.x; x < part.right(); ++x) {
        const int dx = from_right ? rect.right() - 1 - x : x - rect.x;
        std::uint32_t& under = row[static_cast<size_t>(x)];
        under = blended(under, pixel, static_cast<std::uint32_t>(ink(dx, dy)));
      }
    }
  };
  corner(rect.x, rect.y, false, false);
  corner(rect.right() - side, rect.y, true, false);
  corner(rect.x, rect.bottom() - side, false, true);
  corner(rect.right() - side, rect.bottom() - side, true, true);
}

}  // namespace

Corner::Corner(int radius) : radius_(std::max(radius, 0)) {
  const auto side = static_cast<size_t>(radius_);
  const std::vector<std::int64_t> areas = quarter_areas(radius_);
  ink_.resize(side * side);
  for (size_t y = 0; y < side; ++y) {
    for (size_t x = 0; x < side; ++x) {
      // Sampled rows and measured columns differ in the last digit: the mean of both ways is
      // symmetric about the diagonal.
      const std::int64_t twice = areas[y * side + x] + areas[x * side + y];
      const std::int64_t whole = 2 * std::int64_t{kHeights} * kUnit;
      const auto ink = static_cast<std::uint8_t>((twice * 255 + whole / 2) / whole);
      ink_[(side - 1 - y) * side + (side - 1 - x)] = ink;
    }
  }
}

const Corner& Corners::of(int radius) {
  return corners_.try_emplace(radius, radius).first->second;
}

void fill_rect(Canvas& canvas, const Rect& clip, const Rect& rect, Color color) {
  const Rect part = intersection(intersection(clip, canvas.area()), rect);
  if (part.empty()) {
    return;
  }
  const auto row_of = [&](int y) {
    return canvas.row(y).subspan(static_cast<size_t>(part.x), static_cast<size_t>(part.width));
  };
  // Copying is a memmove, many times cheaper than a loop over pixels: the first row doubles itself,
  // the others are copies of it.
  const auto first = row_of(part.y);
  first.front() = to_pixel(color);
  for (size_t done = 1; done < first.size(); done *= 2) {
    const auto next = first.subspan(done, std::min(done, first.size() - done));
    std::copy_n(first.begin(), next.size(), next.begin());
  }
  for (int y = part.y + 1; y < part.bottom(); ++y) {
    std::copy(first.begin(), first.end(), row_of(y).begin());
  }
}

void fill_rounded(Canvas& canvas, const Rect& clip, const Rect& rect, const Corner& corner,
                  Color color) {
  const int r = corner.radius();
  fill_rect(canvas, clip, {rect.x + r, rect.y, rect.width - 2 * r, r}, color);
  fill_rect(canvas, clip, {rect.x, rect.y + r, rect.width, rect.height - 2 * r}, color);
  fill_rect(canvas, clip, {rect.x + r, rect.bottom() - r, rect.width - 2 * r, r}, color);
  draw_corners(canvas, clip, rect, r, color, [&](int x, int y) { return corner.ink(x, y); });
}

void draw_border(Canvas& canvas, const Rect& clip, const Rect& rect, const Outline& outline,
                 Color color) {
  const int w = outline.width;
  const int side = std::max(outline.outer.radius(), w);
  fill_rect(canvas, clip, {rect.x + side, rect.y, rect.width - 2 * side, w}, color);
  fill_rect(canvas, clip, {rect.x + side, rect.bottom() - w, rect.width - 2 * side, w}, color);
  fill_rect(canvas, clip, {rect.x, rect.y + side, w, rect.height - 2 * side}, color);
  fill_rect(canvas, clip, {rect.right() - w, rect.y + side, w, rect.height - 2 * side}, color);
  draw_corners(canvas, clip, rect, side, color, [&](int x, int y) {
    const int hole = x < w || y < w ? 0 : outline.inner.ink(x - w, y - w);
    return std::max(outline.outer.ink(x, y) - hole, 0);
  });
}

void blend(Canvas& canvas, const Rect& clip, ui::Point at, const Coverage& ink, Color color) {
  const Rect part =
      intersection(intersection(clip, canvas.area()), {at.x, at.y, ink.width, ink.height});
  if (part.empty()) {
    return;
  }
  const std::uint32_t color_pixel = to_pixel(color);
  const auto count = static_cast<size_t>(part.width);
  for (int y = part.y; y < part.bottom(); ++y) {
    const auto row = canvas.row(y).subspan(static_cast<size_t>(part.x), count);
    const auto from = static_cast<size_t>((y - at.y) * ink.width + part.x - at.x);
    const auto inks = ink.pixels.subspan(from, count);
    std::transform(row.begin(), row.end(), inks.begin(), row.begin(),
                   [color_pixel](std::uint32_t under, std::uint8_t here) {
                     return blended(under, color_pixel, here);
                   });
  }
}

void dim(Canvas& canvas, const Rect& clip, const Rect& rect, Color color) {
  const Rect part = intersection(intersection(clip, canvas.area()), rect);
  const std::uint32_t toward = to_pixel(color);
  for (int y = part.y; y < part.bottom(); ++y) {
    const auto row = canvas.row(y);
    for (int x = part.x; x < part.right(); ++x) {
      std::uint32_t& pixel = row[static_cast<size_t>(x)];
      // The mean of each byte without carrying into the next one.
      pixel = (pixel & toward) + (((pixel ^ toward) & 0xFEFEFEFEU) >> 1U);
    }
  }
}

int fitting_radius(const Rect& rect, int radius) {
  return std::clamp(radius, 0, std::max(std::min(rect.width, rect.height) / 2, 0));
}

}  // namespace kiosk::platform
