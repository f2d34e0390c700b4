#include "kiosk/platform/font_glyphs.h"

namespace kiosk::platform {

Coverage FontGlyphs::glyph(const text::Glyph& glyph, int quarter) {
  const text::GlyphBitmap& bitmap = raster_.bitmap(glyph.face, glyph.id, glyph.size_px, quarter);
  return {bitmap.width, bitmap.height, bitmap.left, -bitmap.top, bitmap.pixels};
}

Coverage FontGlyphs::pictogram(std::string_view name, int side) {
  const std::string key(name);
  const auto found = pictograms_.find(key);
  if (!found) {
    if (reported_.insert(key).second) {
      log_.warn(found.error().message);
    }
    return {};
  }
  // The em box is the square (text/pictogram.h): pictograms are balanced in it by their designers,
  // and centring their ink instead would make arrows jump.
  const text::GlyphBitmap& bitmap =
      raster_.bitmap(found->face, found->glyph_id, static_cast<float>(side), 0);
  return {bitmap.width, bitmap.height, bitmap.left, side - bitmap.top, bitmap.pixels};
}

}  // namespace kiosk::platform
