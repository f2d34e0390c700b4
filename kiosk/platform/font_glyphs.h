#pragma once
#include <set>
#include <string>

#include "kiosk/base/log.h"
#include "kiosk/platform/glyph_source.h"
#include "kiosk/text/pictogram.h"
#include "kiosk/text/raster.h"

namespace kiosk::platform {

// Glyphs and pictograms of the staged fonts. What is passed must outlive it. A pictogram that the
// font lacks is drawn as nothing (the name beside it says all) and reported once.
class FontGlyphs final : public GlyphSource {
 public:
  FontGlyphs(text::GlyphRaster& raster, const text::PictogramFont& pictograms, base::Log& log)
      : raster_(raster), pictograms_(pictograms), log_(log) {}

  Coverage glyph(const text::Glyph& glyph, int quarter) override;
  Coverage pictogram(std::string_view name, int side) override;

 private:
  text::GlyphRaster& raster_;
  const text::PictogramFont& pictograms_;
  base::Log& log_;
  std::set<std::string> reported_;
};

}  // namespace kiosk::platform
