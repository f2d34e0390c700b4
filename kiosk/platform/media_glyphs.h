#pragma once
#include <map>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/platform/glyph_source.h"

namespace kiosk::platform {

// Pictures of the content package beside the pictograms of the fonts. A package's picture is a
// shape: where its PNG is light there is ink, so that a logo takes the colour of the theme and
// keeps its contrast in all of them. `rest` draws everything else and must outlive this.
class MediaGlyphs final : public GlyphSource {
 public:
  // Pictures are asked for as "media:<slug>".
  static constexpr std::string_view kPrefix = "media:";

  // The light of each pixel, rows from the top.
  struct Shape {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> light;
  };

  explicit MediaGlyphs(GlyphSource& rest) : rest_(rest) {}

  // Corrupt when `png` is no PNG, Invalid when it is larger than 2048 px a side. On any thread.
  static base::Result<Shape> shape_of(const std::string& slug, const std::string& png);

  // In place of the shape that had the slug before.
  void put(const std::string& slug, Shape shape) { shapes_[slug] = std::move(shape); }

  Coverage glyph(const text::Glyph& glyph, int quarter) override;
  Coverage pictogram(std::string_view name, int side) override;

 private:
  GlyphSource& rest_;
  std::map<std::string, Shape, std::less<>> shapes_;
  std::vector<std::uint8_t> scaled_;  // what pictogram() lends out
};

}  // namespace kiosk::platform
