#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "kiosk/text/font_stack.h"

namespace kiosk::text {

// 8-bit coverage, rows from top to bottom without padding. Empty for glyphs without ink.
struct GlyphBitmap {
  int width = 0;
  int height = 0;
  int left = 0;  // px from the (whole-pixel) pen position to the bitmap's left edge
  int top = 0;   // px from the baseline up to the bitmap's top edge
  std::vector<std::uint8_t> pixels;
};

// Turns glyphs into coverage with FreeType, unhinted, and keeps the most recently used ones.
// Thread-safety: one thread.
class GlyphRaster {
 public:
  // `fonts` must outlive the raster.
  explicit GlyphRaster(const FontStack& fonts, std::size_t cache_bytes = std::size_t{3} << 20U);
  ~GlyphRaster();

  // `subpixel_x_quarter` 0 to 3: the pen stands that many quarters right of a whole pixel. A glyph
  // that cannot be drawn is empty. The reference is valid until the next call.
  const GlyphBitmap& bitmap(std::uint16_t face, std::uint32_t glyph_id, float size_px,
                            int subpixel_x_quarter);

  // Glyphs drawn rather than found in the cache, since construction.
  long drawn() const;

  std::size_t cached_bytes() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace kiosk::text
