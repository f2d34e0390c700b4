#include "kiosk/platform/rotation.h"

#include <gtest/gtest.h>

namespace kiosk::platform {
namespace {

constexpr ui::Size kPanel{7, 4};
constexpr Rotation kAll[] = {Rotation::None, Rotation::Quarter, Rotation::Half,
                             Rotation::ThreeQuarters};

Canvas numbered(ui::Size size) {
  Canvas canvas(size);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      canvas.row(y)[static_cast<size_t>(x)] = static_cast<std::uint32_t>(100 * y + x + 1);
    }
  }
  return canvas;
}

TEST(Rotation, IsOneOfFour) {
  EXPECT_EQ(rotation_by(0).value(), Rotation::None);
  EXPECT_EQ(rotation_by(90).value(), Rotation::Quarter);
  EXPECT_EQ(rotation_by(180).value(), Rotation::Half);
  EXPECT_EQ(rotation_by(270).value(), Rotation::ThreeQuarters);
  for (const int degrees : {-90, 1, 45, 360}) {
    ASSERT_FALSE(rotation_by(degrees));
    EXPECT_NE(rotation_by(degrees).error().message.find(std::to_string(degrees)),
              std::string::npos);
  }
}

TEST(Rotation, TurnsTheTopLeftCornerClockwise) {
  EXPECT_EQ(to_panel(Rotation::None, {0, 0}, kPanel), (ui::Point{0, 0}));
  EXPECT_EQ(to_panel(Rotation::Quarter, {0, 0}, kPanel), (ui::Point{6, 0}));
  EXPECT_EQ(to_panel(Rotation::Half, {0, 0}, kPanel), (ui::Point{6, 3}));
  EXPECT_EQ(to_panel(Rotation::ThreeQuarters, {0, 0}, kPanel), (ui::Point{0, 3}));
}

TEST(Rotation, OfATouchUndoesThatOfThePicture) {
  for (const Rotation rotation : kAll) {
    const ui::Size picture = turned(rotation, kPanel);
    for (int y = 0; y < picture.height; ++y) {
      for (int x = 0; x < picture.width; ++x) {
        const ui::Point on_panel = to_panel(rotation, {x, y}, kPanel);
        EXPECT_TRUE((ui::Rect{0, 0, 7, 4}).contains(on_panel));
        EXPECT_EQ(to_picture(rotation, on_panel, kPanel), (ui::Point{x, y}));
      }
    }
  }
}

TEST(Rotation, CopiesExactlyThePartAskedFor) {
  for (const Rotation rotation : kAll) {
    const Canvas picture = numbered(turned(rotation, kPanel));
    const ui::Rect part{1, 1, 2, 3};
    Canvas panel(kPanel);
    copy_turned(picture, part, rotation, panel);
    for (int y = 0; y < kPanel.height; ++y) {
      for (int x = 0; x < kPanel.width; ++x) {
        const ui::Point from = to_picture(rotation, {x, y}, kPanel);
        const std::uint32_t expected =
            part.contains(from) ? picture.row(from.y)[static_cast<size_t>(from.x)] : 0xFF000000U;
        EXPECT_EQ(panel.row(y)[static_cast<size_t>(x)], expected) << x << ',' << y;
      }
    }
  }
}

TEST(Rotation, CutsPartsThatReachBeyondThePicture) {
  for (const Rotation rotation : kAll) {
    const Canvas picture = numbered(turned(rotation, kPanel));
    Canvas panel(kPanel);
    copy_turned(picture, {-5, -5, 50, 50}, rotation, panel);
    copy_turned(picture, {60, 0, 5, 5}, rotation, panel);
    EXPECT_EQ(panel.row(3)[6], [&] {
      const ui::Point from = to_picture(rotation, {6, 3}, kPanel);
      return picture.row(from.y)[static_cast<size_t>(from.x)];
    }());
  }
}

}  // namespace
}  // namespace kiosk::platform
