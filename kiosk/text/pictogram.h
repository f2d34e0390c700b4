#pragma once
#include <cstdint>
#include <map>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/base/result.h"
#include "kiosk/text/font_stack.h"

namespace kiosk::text {

// Where GlyphRaster finds a pictogram. Its em box is a square of `size_px`; the baseline of the
// font is the lower edge of the square.
struct Pictogram {
  std::uint16_t face = 0;
  std::uint32_t glyph_id = 0;
};

// Pictograms by the names of the Material icons ("directions_bus").
class PictogramFont {
 public:
  // NotFound or Corrupt when icons.json or the face is missing or damaged. Looks all glyphs up
  // once; keeps no reference to `fonts`.
  static base::Result<PictogramFont> create(const base::FileReader& files,
                                            const std::string& fonts_folder, FontStack& fonts);

  // NotFound naming the name.
  base::Result<Pictogram> find(const std::string& name) const;

 private:
  std::uint16_t face_ = 0;
  std::map<std::string, std::uint32_t> glyphs_;
};

}  // namespace kiosk::text
