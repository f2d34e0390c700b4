#include "kiosk/platform/picture.h"

#include <gtest/gtest.h>

namespace kiosk::platform {
namespace {

Canvas gradient(ui::Size size) {
  Canvas canvas(size);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      canvas.row(y)[static_cast<size_t>(x)] =
          to_pixel({static_cast<std::uint8_t>(x * 5), static_cast<std::uint8_t>(y * 7),
                    static_cast<std::uint8_t>(x ^ y)});
    }
  }
  return canvas;
}

TEST(Picture, ComesBackFromAPngPixelByPixel) {
  const Canvas canvas = gradient({37, 23});
  const auto bytes = encode_png(canvas);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(bytes->substr(1, 3), "PNG");
  const auto again = decode_png(*bytes, "gradient.png");
  ASSERT_TRUE(again);
  EXPECT_TRUE(picture_difference(canvas, *again).none());
}

TEST(Picture, IsTheSameBytesForTheSamePixels) {
  EXPECT_EQ(*encode_png(gradient({64, 48})), *encode_png(gradient({64, 48})));
}

TEST(Picture, OfABorrowedCanvasLeavesThePaddingOut) {
  std::vector<std::uint32_t> memory(5 * 3, 0xFFFF0000U);
  Canvas borrowed(memory.data(), {4, 3}, 5);
  for (int y = 0; y < 3; ++y) {
    for (std::uint32_t& pixel : borrowed.row(y)) {
      pixel = to_pixel(ui::rgb(0x0B5563));
    }
  }
  EXPECT_EQ(memory[4], 0xFFFF0000U);
  const auto read = decode_png(*encode_png(borrowed), "borrowed.png");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->at(3, 2), ui::rgb(0x0B5563));
}

TEST(Picture, CannotBeEmpty) {
  EXPECT_FALSE(encode_png(Canvas(ui::Size{0, 5})));
}

TEST(Picture, RefusesDamagedFilesByName) {
  const std::string bytes = *encode_png(gradient({20, 20}));
  for (const std::string& bad :
       {std::string(), std::string("not a picture"), bytes.substr(0, bytes.size() / 2)}) {
    const auto read = decode_png(bad, "golden/home.png");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, base::ErrorKind::Corrupt);
    EXPECT_EQ(read.error().message.rfind("golden/home.png is not a whole PNG", 0), 0U);
  }
}

TEST(Picture, DifferenceSaysHowMuchAndWhere) {
  const Canvas a = gradient({30, 30});
  Canvas b = gradient({30, 30});
  b.row(4)[7] = to_pixel(ui::rgb(0xFFFFFF));
  const ui::Color c = b.at(20, 9);
  b.row(9)[20] = to_pixel({c.r, static_cast<std::uint8_t>(c.g + 1), c.b});
  const PictureDifference difference = picture_difference(a, b);
  EXPECT_FALSE(difference.none());
  EXPECT_EQ(difference.pixels, 2);
  EXPECT_EQ(difference.largest, 252);  // blue at (7, 4) is 7 ^ 4 = 3
  EXPECT_EQ(difference.where, (ui::Rect{7, 4, 14, 6}));
  EXPECT_FALSE(picture_difference(a, gradient({30, 31})).none());
}

}  // namespace
}  // namespace kiosk::platform
