#include "kiosk/platform/media_glyphs.h"

#include <gtest/gtest.h>

#include "kiosk/platform/picture.h"
#include "tests/platform/boxes.h"

namespace kiosk::platform {
namespace {

// Left half light, right half dark.
std::string half_png(int width, int height) {
  Canvas canvas(ui::Size{width, height});
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width / 2; ++x) {
      canvas.row(y)[static_cast<size_t>(x)] = to_pixel(ui::rgb(0xFFFFFF));
    }
  }
  return encode_png(canvas).value();
}

TEST(MediaGlyphs, GivesTheLightOfAPictureAsInk) {
  Boxes boxes;
  MediaGlyphs glyphs(boxes);
  glyphs.put("logo", MediaGlyphs::shape_of("logo", half_png(64, 32)).value());
  const Coverage coverage = glyphs.pictogram("media:logo", 16);
  EXPECT_EQ(coverage.width, 16);
  EXPECT_EQ(coverage.height, 8);
  EXPECT_EQ(coverage.top, 4);
  EXPECT_EQ(coverage.pixels[0], 255);
  EXPECT_EQ(coverage.pixels[15], 0);
}

TEST(MediaGlyphs, DrawsNothingForAPictureThatIsNotThere) {
  Boxes boxes;
  MediaGlyphs glyphs(boxes);
  EXPECT_TRUE(glyphs.pictogram("media:nowhere", 16).pixels.empty());
}

TEST(MediaGlyphs, RefusesWhatIsNoPng) {
  Boxes boxes;
  MediaGlyphs glyphs(boxes);
  EXPECT_EQ(MediaGlyphs::shape_of("logo", "no png").error().kind, base::ErrorKind::Corrupt);
}

}  // namespace
}  // namespace kiosk::platform
