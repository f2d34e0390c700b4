#include "kiosk/platform/painter.h"

#include <gtest/gtest.h>

#include "boxes.h"

namespace kiosk::platform {
namespace {

using ui::Color;
using ui::rgb;

constexpr Color kPaper = rgb(0xF7F5F0);
constexpr Color kInk = rgb(0x16232B);

Canvas painted(const ui::Frame& frame) {
  Boxes boxes;
  base::MemoryLog log;
  Painter painter(boxes, log);
  Canvas canvas(frame.size);
  painter.paint(frame, canvas);
  EXPECT_TRUE(log.warnings().empty());
  return canvas;
}

ui::FillCommand paper(ui::Size size) {
  return {{0, 0, size.width, size.height}, 0, kPaper};
}

TEST(Painter, FillsExactlyTheRectangle) {
  const Canvas canvas =
      painted(frame_of({8, 6}, {paper({8, 6}), ui::FillCommand{{2, 1, 3, 4}, 0, kInk}}));
  for (int y = 0; y < 6; ++y) {
    for (int x = 0; x < 8; ++x) {
      const bool inside = x >= 2 && x < 5 && y >= 1 && y < 5;
      EXPECT_EQ(canvas.at(x, y), inside ? kInk : kPaper) << x << ',' << y;
    }
  }
}

TEST(Painter, LeavesBlackWhereNothingIsDrawn) {
  Boxes boxes;
  base::MemoryLog log;
  Painter painter(boxes, log);
  Canvas canvas(ui::Size{4, 4});
  painter.paint(frame_of({4, 4}, {paper({4, 4})}), canvas);
  painter.paint(frame_of({4, 4}, {ui::FillCommand{{0, 0, 2, 4}, 0, kPaper}}), canvas);
  EXPECT_EQ(canvas.at(1, 0), kPaper);
  EXPECT_EQ(canvas.at(2, 0), Color{});
}

TEST(Painter, RoundsAllFourCornersAlike) {
  for (const int radius : {1, 2, 3, 7, 12, 20}) {
    const Canvas canvas =
        painted(frame_of({48, 44}, {paper({48, 44}), ui::FillCommand{{2, 3, 44, 40}, radius, kInk},
                                    ui::BorderCommand{{2, 3, 44, 40}, radius, 3, rgb(0xF2B705)}}));
    for (int y = 0; y < 40; ++y) {
      for (int x = 0; x < 44; ++x) {
        const Color here = canvas.at(2 + x, 3 + y);
        ASSERT_EQ(here, canvas.at(2 + 43 - x, 3 + y)) << radius << ": " << x << ',' << y;
        ASSERT_EQ(here, canvas.at(2 + x, 3 + 39 - y)) << radius << ": " << x << ',' << y;
        if (x < 20 && y < 20) {
          ASSERT_EQ(here, canvas.at(2 + y, 3 + x)) << radius << ": " << x << ',' << y;
        }
      }
    }
  }
}

TEST(Painter, GivesARoundedCornerTheAreaOfACircle) {
  for (const int radius : {1, 4, 16, 100}) {
    const Corner corner(radius);
    double ink = 0;
    for (int y = 0; y < radius; ++y) {
      for (int x = 0; x < radius; ++x) {
        ink += corner.ink(x, y) / 255.0;
      }
    }
    // Within half a step of ink per pixel of the arc, which crosses about two pixels per row.
    EXPECT_NEAR(ink, 3.14159265 / 4 * radius * radius, 0.004 * radius) << radius;
  }
}

TEST(Painter, DrawsABorderAsAFrameWithAHole) {
  const Canvas canvas =
      painted(frame_of({12, 12}, {paper({12, 12}), ui::BorderCommand{{1, 1, 10, 10}, 0, 2, kInk}}));
  EXPECT_EQ(canvas.at(0, 5), kPaper);
  EXPECT_EQ(canvas.at(1, 1), kInk);
  EXPECT_EQ(canvas.at(2, 5), kInk);
  EXPECT_EQ(canvas.at(3, 5), kPaper);
  EXPECT_EQ(canvas.at(8, 8), kPaper);
  EXPECT_EQ(canvas.at(10, 10), kInk);
}

TEST(Painter, SetsGlyphsOnQuartersOfAPixel) {
  Boxes boxes;
  base::MemoryLog log;
  Painter painter(boxes, log);
  Canvas canvas(ui::Size{20, 20});
  const auto word = paragraph("i", 8, 0.6F);  // nearest quarter: half a pixel
  const auto frame = frame_of(
      {20, 20}, {paper({20, 20}), ui::TextCommand{word, 0, 1, {3, 4}, kInk, kPaper, "node", "de"}});
  painter.paint(frame, canvas);
  EXPECT_EQ(boxes.last_quarter, 2);
  EXPECT_EQ(canvas.at(2, 8), kPaper);
  EXPECT_EQ(canvas.at(4, 8), kInk);
  EXPECT_EQ(canvas.at(6, 8), kInk);
  EXPECT_EQ(canvas.at(4, 3), kPaper);
  EXPECT_EQ(canvas.at(4, 4), kInk);  // top of the box: baseline 8 px below the origin
  EXPECT_EQ(canvas.at(4, 12), kPaper);
  // 127/255 of ink and 128/255 of ink on paper: 0xF7 -> 0x87, and 0x86.
  EXPECT_EQ(canvas.at(3, 8).r, 0x87);
  EXPECT_EQ(canvas.at(7, 8).r, 0x86);
}

TEST(Painter, DrawsOnlyTheLinesAskedFor) {
  auto two = std::make_shared<text::Paragraph>(*paragraph("ab", 8));
  two->lines.push_back(two->lines.front());
  two->lines[1].top = 10;
  two->lines[1].baseline = 18;
  const Canvas canvas = painted(frame_of(
      {20, 30}, {paper({20, 30}), ui::TextCommand{two, 1, 2, {0, 0}, kInk, kPaper, "n", "de"}}));
  EXPECT_EQ(canvas.at(1, 4), kPaper);
  EXPECT_EQ(canvas.at(1, 14), kInk);
}

TEST(Painter, KeepsEverythingInsideTheClipUntilUnclip) {
  const ui::Rect whole{0, 0, 40, 40};
  const Canvas canvas = painted(frame_of(
      {40, 40},
      {paper({40, 40}), ui::ClipCommand{{10, 10, 5, 5}}, ui::FillCommand{whole, 8, kInk},
       ui::BorderCommand{whole, 4, 20, kInk}, ui::IconCommand{"home", whole, kInk, kPaper, "n"},
       ui::TextCommand{paragraph("word", 16), 0, 1, {2, 2}, kInk, kPaper, "n", "de"},
       ui::QrCommand{"x", {0, 0, 80, 80}, kInk, kInk}, ui::DimCommand{whole, kInk},
       ui::UnclipCommand{}, ui::FillCommand{{0, 0, 1, 1}, 0, kInk}}));
  for (int y = 0; y < 40; ++y) {
    for (int x = 0; x < 40; ++x) {
      const bool inked = (x >= 10 && x < 15 && y >= 10 && y < 15) || (x == 0 && y == 0);
      ASSERT_EQ(canvas.at(x, y), inked ? kInk : kPaper) << x << ',' << y;
    }
  }
}

TEST(Painter, CentresAPictogramInItsSquare) {
  const Canvas canvas = painted(frame_of(
      {30, 20}, {paper({30, 20}), ui::IconCommand{"home", {0, 0, 30, 20}, rgb(0), kPaper, "n"}}));
  EXPECT_EQ(canvas.at(6, 10), kPaper);
  EXPECT_NE(canvas.at(7, 10), kPaper);  // square from 5, margin of the fake 2
  EXPECT_NE(canvas.at(22, 10), kPaper);
  EXPECT_EQ(canvas.at(23, 10), kPaper);
}

TEST(Painter, MixesHalfAndHalfWhenDimming) {
  const Canvas canvas = painted(frame_of({4, 1}, {ui::FillCommand{{0, 0, 4, 1}, 0, {255, 100, 3}},
                                                  ui::DimCommand{{1, 0, 2, 1}, {0, 50, 4}}}));
  EXPECT_EQ(canvas.at(0, 0), (Color{255, 100, 3}));
  EXPECT_EQ(canvas.at(1, 0), (Color{127, 75, 3}));
  EXPECT_EQ(canvas.at(3, 0), (Color{255, 100, 3}));
}

TEST(Painter, SurvivesDegenerateShapes) {
  const Canvas canvas = painted(
      frame_of({10, 10},
               {paper({10, 10}), ui::FillCommand{{3, 3, -5, 4}, 9, kInk},
                ui::FillCommand{{3, 3, 0, 0}, 2, kInk}, ui::BorderCommand{{2, 2, 0, 6}, 3, 2, kInk},
                ui::BorderCommand{{2, 2, 4, 4}, -3, 0, kInk},
                ui::TextCommand{nullptr, 0, 4, {0, 0}, kInk, kPaper, "n", "de"},
                ui::TextCommand{paragraph("", 8), 0, 9, {0, 0}, kInk, kPaper, "n", "de"},
                ui::IconCommand{"", {0, 0, 9, 9}, kInk, kPaper, "n"},
                ui::IconCommand{"home", {0, 0, -2, -2}, kInk, kPaper, "n"}}));
  for (int y = 0; y < 10; ++y) {
    for (int x = 0; x < 10; ++x) {
      ASSERT_EQ(canvas.at(x, y), kPaper) << x << ',' << y;
    }
  }
}

TEST(Painter, FillsAShapeThatIsThinnerThanItsBorder) {
  const Canvas canvas =
      painted(frame_of({10, 10}, {paper({10, 10}), ui::BorderCommand{{1, 4, 8, 1}, 0, 3, kInk},
                                  ui::BorderCommand{{1, 6, 8, 3}, 0, 3, kInk}}));
  EXPECT_EQ(canvas.at(4, 4), kInk);
  EXPECT_EQ(canvas.at(4, 6), kInk);
  EXPECT_EQ(canvas.at(4, 8), kInk);
}

TEST(Painter, GivesTheSamePictureOnEveryBuild) {
  const Canvas canvas = painted(frame_of(
      {64, 64},
      {paper({64, 64}), ui::FillCommand{{3, 5, 50, 40}, 13, rgb(0x0B5563)},
       ui::BorderCommand{{1, 1, 62, 62}, 9, 2, rgb(0x7D7766)},
       ui::TextCommand{paragraph("Rathaus", 11, 0.3F), 0, 1, {8, 20}, kInk, kPaper, "n", "de"},
       ui::IconCommand{"home", {40, 30, 15, 15}, kInk, kPaper, "n"},
       ui::DimCommand{{0, 50, 64, 14}, kInk}}));
  std::uint64_t digest = 14695981039346656037U;  // FNV-1a over the pixels
  for (int y = 0; y < 64; ++y) {
    for (const std::uint32_t pixel : canvas.row(y)) {
      digest = (digest ^ pixel) * 1099511628211U;
    }
  }
  EXPECT_EQ(digest, 16159655170579311712U);
}

}  // namespace
}  // namespace kiosk::platform
