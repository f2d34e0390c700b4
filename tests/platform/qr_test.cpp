#include "kiosk/platform/qr.h"

#include <gtest/gtest.h>
#include <zbar.h>

#include "boxes.h"
#include "kiosk/platform/painter.h"

namespace kiosk::platform {
namespace {

using ui::rgb;

constexpr ui::Color kDark = rgb(0x16232B);
constexpr ui::Color kLight = rgb(0xFFFFFF);

// What a phone's reader finds in the picture.
std::vector<std::string> read_codes(const Canvas& canvas) {
  const auto width = static_cast<unsigned>(canvas.size().width);
  const auto height = static_cast<unsigned>(canvas.size().height);
  std::vector<std::uint8_t> grey;
  for (int y = 0; y < canvas.size().height; ++y) {
    for (const std::uint32_t pixel : canvas.row(y)) {
      grey.push_back(to_color(pixel).g);
    }
  }
  zbar::Image image(width, height, "Y800", grey.data(), grey.size());
  zbar::ImageScanner scanner;
  scanner.set_config(zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
  scanner.set_config(zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
  scanner.scan(image);
  std::vector<std::string> found;
  for (auto symbol = image.symbol_begin(); symbol != image.symbol_end(); ++symbol) {
    found.push_back(symbol->get_data());
  }
  return found;
}

class Screen {
 public:
  Screen() : painter_(boxes_, log_) {}

  Canvas with(const std::string& payload, ui::Rect rect) {
    Canvas canvas(ui::Size{400, 400});
    painter_.paint(frame_of({400, 400}, {ui::FillCommand{{0, 0, 400, 400}, 0, rgb(0xF7F5F0)},
                                         ui::QrCommand{payload, rect, kDark, kLight}}),
                   canvas);
    return canvas;
  }

  const std::vector<std::string>& warnings() const { return log_.warnings(); }

 private:
  Boxes boxes_;
  base::MemoryLog log_;
  Painter painter_;
};

TEST(Qr, IsReadBackByAScanner) {
  Screen screen;
  for (const std::string& payload :
       {std::string("https://wegweiser.example/de/kontakt/standesamt"),
        std::string("Zimmer 104, Mo 8:00-12:00, +49 4102 77-0"), std::string("ቤት ጽሕፈት 104"),
        "https://example.org/?x=" + std::string(120, 'a')}) {
    EXPECT_EQ(read_codes(screen.with(payload, {30, 40, 320, 320})),
              std::vector<std::string>{payload});
  }
  EXPECT_TRUE(screen.warnings().empty());
}

TEST(Qr, UsesWholeModulesAndKeepsItsQuietZone) {
  Screen screen;
  const Canvas canvas = screen.with("https://example.org", {10, 10, 330, 330});
  const auto code = encode_qr("https://example.org", 330);
  ASSERT_TRUE(code);
  EXPECT_EQ(code->module_px, 330 / (code->side + 8));
  const int quiet = (330 - code->side * code->module_px) / 2;
  EXPECT_GE(quiet, kQuietModules * code->module_px);
  for (int i = 0; i < 330; ++i) {
    EXPECT_EQ(canvas.at(10 + i, 10 + quiet - 1), kLight);
    EXPECT_EQ(canvas.at(10 + quiet - 1, 10 + i), kLight);
  }
  EXPECT_EQ(canvas.at(10 + quiet, 10 + quiet), kDark);  // the corner of a finder pattern
}

TEST(Qr, FallsToTheLowerErrorLevelWhenTheHigherDoesNotFit) {
  const std::string payload(130, 'x');
  // Version 8 at M and 6 at L hold 130 bytes: 57 modules at two pixels, or 49.
  const auto roomy = encode_qr(payload, 2 * 57);
  ASSERT_TRUE(roomy);
  EXPECT_EQ(roomy->side, 49);
  const auto tight = encode_qr(payload, 2 * 57 - 1);
  ASSERT_TRUE(tight);
  EXPECT_EQ(tight->side, 41);
  EXPECT_FALSE(encode_qr(payload, 2 * 49 - 1));
}

TEST(Qr, SaysOnceThatAPayloadIsTooLongAndDrawsAnEmptyFrame) {
  Screen screen;
  const std::string payload(4000, 'x');
  const Canvas canvas = screen.with(payload, {10, 10, 300, 300});
  screen.with(payload, {10, 10, 300, 300});
  ASSERT_EQ(screen.warnings().size(), 1U);
  EXPECT_NE(screen.warnings()[0].find("4000 bytes"), std::string::npos);
  EXPECT_EQ(screen.warnings()[0].find("xx"), std::string::npos) << "quotes the payload";
  EXPECT_EQ(canvas.at(10, 10), kDark);
  EXPECT_EQ(canvas.at(309, 309), kDark);
  EXPECT_EQ(canvas.at(12, 12), kLight);
  EXPECT_EQ(canvas.at(160, 160), kLight);
}

TEST(Qr, RefusesNothingToSay) {
  EXPECT_FALSE(encode_qr("", 300));
  EXPECT_FALSE(encode_qr(std::string("a\0b", 3), 300));
}

}  // namespace
}  // namespace kiosk::platform
