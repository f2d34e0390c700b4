#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "kiosk/text/paragraph.h"

namespace kiosk::platform {

// How much of each pixel is ink, 0 to 255, row by row without padding. Borrowed from the source.
struct Coverage {
  int width = 0;
  int height = 0;
  int left =
      0;        // px from the pen (glyph) or the square's left edge (pictogram) to the first column
  int top = 0;  // px from the baseline (glyph) or the square's top edge down to the first row
  std::span<const std::uint8_t> pixels;
};

// Where the painter gets shapes from. Implementations: FontGlyphs (real fonts), and boxes in tests.
// What is returned is valid until the next call.
class GlyphSource {
 public:
  virtual ~GlyphSource() = default;

  // `quarter` 0 to 3: the pen stands so many quarters of a pixel right of a pixel's edge.
  virtual Coverage glyph(const text::Glyph& glyph, int quarter) = 0;

  // The pictogram in a square of `side` px; no pixels when there is none of that name.
  virtual Coverage pictogram(std::string_view name, int side) = 0;
};

}  // namespace kiosk::platform
