#include "kiosk/platform/shapes.h"

#include <algorithm>
#include <bit>
#include <cstring>

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

// Vectors that every processor of the last twenty years has; GCC and Clang name them alike.
using Words = std::uint32_t __attribute__((vector_size(16)));
using Halves = std::uint16_t __attribute__((vector_size(16)));

constexpr size_t kAtOnce = 4;

// A color in the form that blends four pixels at once.
struct FourTimes {
  explicit FourTimes(std::uint32_t color)
      : even(std::bit_cast<Halves>(Words{color, color, color, color} & kBytes)),
        odd(std::bit_cast<Halves>((Words{color, color, color, color} >> 8U) & kBytes)) {}

  static constexpr std::uint32_t kBytes = 0x00FF00FFU;
  Halves even;  // bytes 0 and 2
  Halves odd;   // bytes 1 and 3
};

// As mix() does for two bytes.
inline Words mix_four(Halves a, Halves b, Halves ink) {
  const Halves sum = static_cast<Halves>(a * ink + b * (255 - ink) + 128);
  return std::bit_cast<Words>(static_cast<Halves>((sum + (sum >> 8)) >> 8));
}

// As blended() does, for four pixels and inks.
inline void blend_four(std::uint32_t* pixels, const std::uint8_t* inks, const FourTimes& color) {
  Words under;
  std::memcpy(&under, pixels, sizeof under);
  const Words ink = Words{inks[0], inks[1], inks[2], inks[3]};
  const Halves both = std::bit_cast<Halves>(ink | (ink << 16U));
  const Words even = mix_four(color.even, std::bit_cast<Halves>(under & FourTimes::kBytes), both);
  const Words odd =
      mix_four(color.odd, std::bit_cast<Halves>((under >> 8U) & FourTimes::kBytes), both);
  const Words out = 0xFF000000U | even | (odd << 8U);
  std::memcpy(pixels, &out, sizeof out);
}

// Half of a letter's box is empty, and most of the rest is full.
void blend_row(std::span<std::uint32_t> row, std::span<const std::uint8_t> inks,
               std::uint32_t color, const FourTimes& four) {
  size_t x = 0;
  for (; x + kAtOnce <= row.size(); x += kAtOnce) {
    std::uint32_t together = 0;
    std::memcpy(&together, &inks[x], sizeof together);
    if (together == 0xFFFFFFFFU) {
      std::fill_n(&row[x], kAtOnce, color);
    } else if (together != 0) {
      blend_four(&row[x], &inks[x], four);
    }
  }
  for (; x < row.size(); ++x) {
    row[x] = blended(row[x], color, inks[x]);
  }
}

// A stretch of a row of the canvas at a corner: pixel x of the corner lies at first[x * step].
struct Stretch {
  std::uint32_t* first;
  std::ptrdiff_t step;  // 1, or -1 on the right
  int begin;
  int end;
};

void draw_row(const Stretch& at, const CornerInk::Row& row, std::uint32_t color) {
  const auto mix_between = [&](int begin, int end) {
    for (int x = std::max(begin, at.begin); x < std::min(end, at.end); ++x) {
      std::uint32_t& under = at.first[x * at.step];
      under = blended(under, color, row.ink[static_cast<size_t>(x)]);
    }
  };
  mix_between(row.begin, row.full);
  const int from = std::max(row.full, at.begin);
  const int count = std::min(row.full_end, at.end) - from;
  if (count > 0) {
    std::fill_n(at.first + (at.step > 0 ? from : 1 - from - count), count, color);
  }
  mix_between(row.full_end, row.end);
}

void draw_corners(Canvas& canvas, const Rect& clip, const Rect& rect, const CornerInk& corner,
                  Color color) {
  const std::uint32_t pixel = to_pixel(color);
  const int side = corner.side();
  const auto draw = [&](int left, int top, bool from_right, bool from_bottom) {
    const Rect part = intersection(intersection(clip, canvas.area()), {left, top, side, side});
    for (int y = part.y; y < part.bottom(); ++y) {
      const auto row = canvas.row(y);
      const int edge = from_right ? left + side - 1 : left;
      const Stretch at{row.data() + edge, from_right ? -1 : 1,
                       from_right ? edge + 1 - part.right() : part.x - edge,
                       from_right ? edge + 1 - part.x : part.right() - edge};
      draw_row(at, corner.row(from_bottom ? rect.bottom() - 1 - y : y - rect.y), pixel);
    }
  };
  draw(rect.x, rect.y, false, false);
  draw(rect.right() - side, rect.y, true, false);
  draw(rect.x, rect.bottom() - side, false, true);
  draw(rect.right() - side, rect.bottom() - side, true, true);
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

CornerInk::CornerInk(const Corner& ground) : side_(ground.radius()) {
  take([&](int x, int y) { return ground.ink(x, y); });
}

CornerInk::CornerInk(const Corner& outer, const Corner& inner, int width)
    : side_(std::max(outer.radius(), width)) {
  take([&](int x, int y) {
    const int hole = x < width || y < width ? 0 : inner.ink(x - width, y - width);
    return std::max(outer.ink(x, y) - hole, 0);
  });
}

template <typename Ink>
void CornerInk::take(Ink ink) {
  const auto side = static_cast<size_t>(side_);
  ink_.reserve(side * side);
  for (int y = 0; y < side_; ++y) {
    for (int x = 0; x < side_; ++x) {
      ink_.push_back(static_cast<std::uint8_t>(ink(x, y)));
    }
  }
  for (size_t y = 0; y < side; ++y) {
    const auto row = std::span<const std::uint8_t>(ink_).subspan(y * side, side);
    const auto place = [&](auto at) { return static_cast<int>(at - row.begin()); };
    const auto is_empty = [](std::uint8_t here) { return here == 0; };
    const auto last = std::find_if_not(row.rbegin(), row.rend(), is_empty).base();
    const auto first = std::find_if_not(row.begin(), last, is_empty);
    const auto full = std::find(first, last, 255);
    const auto full_end = std::find_if_not(full, last, [](auto here) { return here == 255; });
    rows_.push_back({place(first), place(full), place(full_end), place(last), row});
  }
}

const Corner& Corners::of(int radius) {
  return corners_.try_emplace(radius, radius).first->second;
}

const CornerInk& Corners::ground(int radius) {
  const auto found = grounds_.find(radius);
  return found != grounds_.end() ? found->second
                                 : grounds_.try_emplace(radius, of(radius)).first->second;
}

const CornerInk& Corners::outline(int radius, int width) {
  const auto found = outlines_.find({radius, width});
  return found != outlines_.end()
             ? found->second
             : outlines_
                   .try_emplace({radius, width}, of(radius), of(std::max(radius - width, 0)), width)
                   .first->second;
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

void fill_rounded(Canvas& canvas, const Rect& clip, const Rect& rect, const CornerInk& corner,
                  Color color) {
  const int r = corner.side();
  fill_rect(canvas, clip, {rect.x + r, rect.y, rect.width - 2 * r, r}, color);
  fill_rect(canvas, clip, {rect.x, rect.y + r, rect.width, rect.height - 2 * r}, color);
  fill_rect(canvas, clip, {rect.x + r, rect.bottom() - r, rect.width - 2 * r, r}, color);
  draw_corners(canvas, clip, rect, corner, color);
}

void draw_border(Canvas& canvas, const Rect& clip, const Rect& rect, const Outline& outline,
                 Color color) {
  const int w = outline.width;
  const int side = outline.corner.side();
  fill_rect(canvas, clip, {rect.x + side, rect.y, rect.width - 2 * side, w}, color);
  fill_rect(canvas, clip, {rect.x + side, rect.bottom() - w, rect.width - 2 * side, w}, color);
  fill_rect(canvas, clip, {rect.x, rect.y + side, w, rect.height - 2 * side}, color);
  fill_rect(canvas, clip, {rect.right() - w, rect.y + side, w, rect.height - 2 * side}, color);
  draw_corners(canvas, clip, rect, outline.corner, color);
}

void blend(Canvas& canvas, const Rect& clip, ui::Point at, const Coverage& ink, Color color) {
  const Rect part =
      intersection(intersection(clip, canvas.area()), {at.x, at.y, ink.width, ink.height});
  if (part.empty()) {
    return;
  }
  const std::uint32_t color_pixel = to_pixel(color);
  const FourTimes four(color_pixel);
  const auto count = static_cast<size_t>(part.width);
  for (int y = part.y; y < part.bottom(); ++y) {
    const auto row = canvas.row(y).subspan(static_cast<size_t>(part.x), count);
    const auto from = static_cast<size_t>((y - at.y) * ink.width + part.x - at.x);
    const auto inks = ink.pixels.subspan(from, count);
    blend_row(row, inks, color_pixel, four);
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
