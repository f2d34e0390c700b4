#include "kiosk/platform/damage.h"

#include <gtest/gtest.h>

#include <random>

#include "boxes.h"
#include "kiosk/platform/painter.h"
#include "kiosk/platform/picture.h"

namespace kiosk::platform {
namespace {

using ui::Rect;
using ui::rgb;

constexpr ui::Size kSize{160, 200};

ui::FillCommand paper() {
  return {{0, 0, kSize.width, kSize.height}, 0, rgb(0xF7F5F0)};
}

ui::TextCommand words(const std::string& word, ui::Point at) {
  return {paragraph(word, 12), 0, 1, at, rgb(0x16232B), rgb(0xF7F5F0), "node", "de"};
}

TEST(Damage, OfEqualDisplayListsIsNothing) {
  const auto a =
      frame_of(kSize, {paper(), words("Rathaus", {5, 5}), ui::ClipCommand{{0, 0, 9, 9}}});
  const auto b =
      frame_of(kSize, {paper(), words("Rathaus", {5, 5}), ui::ClipCommand{{0, 0, 9, 9}}});
  EXPECT_TRUE(damage(a, b).empty());
}

TEST(Damage, OfATickingClockIsTheClock) {
  const auto at = [](const std::string& time) {
    return frame_of(kSize, {paper(), words("Rathaus", {5, 5}), words(time, {100, 5}),
                            words("Wohnen", {5, 100}), words("Schule", {5, 130})});
  };
  const auto rects = damage(at("9:59"), at("10:00"));
  ASSERT_EQ(rects.size(), 1U);
  // 5 letters of 6 px, one em to the sides (cut at the edge), half an em above and below.
  EXPECT_EQ(rects[0], (Rect{88, 0, 54, 26}));
}

TEST(Damage, SeesACommandThatComesGoesOrMoves) {
  const ui::FillCommand card{{20, 30, 40, 20}, 3, rgb(0xFFFFFF)};
  ui::FillCommand moved = card;
  moved.rect = {100, 150, 40, 20};
  const auto with = frame_of(kSize, {paper(), card, words("a", {5, 90})});
  const auto without = frame_of(kSize, {paper(), words("a", {5, 90})});
  const auto there = frame_of(kSize, {paper(), moved, words("a", {5, 90})});
  EXPECT_EQ(damage(with, without), std::vector<Rect>{card.rect});
  EXPECT_EQ(damage(without, with), std::vector<Rect>{card.rect});
  EXPECT_EQ(damage(with, there).size(), 2U);
}

TEST(Damage, SeesThatTwoCommandsChangedPlaces) {
  const ui::FillCommand a{{20, 30, 40, 20}, 0, rgb(0xFF0000)};
  const ui::FillCommand b{{40, 30, 40, 20}, 0, rgb(0x00FF00)};
  EXPECT_FALSE(damage(frame_of(kSize, {paper(), a, b}), frame_of(kSize, {paper(), b, a})).empty());
}

TEST(Damage, OfACommandUnderAnotherClipIsSeen) {
  const ui::FillCommand a{{20, 30, 40, 20}, 0, rgb(0xFF0000)};
  const auto narrow =
      frame_of(kSize, {paper(), ui::ClipCommand{{0, 0, 30, 200}}, a, ui::UnclipCommand{}});
  const auto wide = frame_of(kSize, {paper(), a});
  EXPECT_EQ(damage(narrow, wide), std::vector<Rect>{a.rect});
}

TEST(Damage, SeesWordsThatOnlyChangedTheirFace) {
  const auto plain = words("Rathaus", {5, 5});
  auto strong = plain;
  auto bold = std::make_shared<text::Paragraph>(*plain.paragraph);
  for (text::Glyph& glyph : bold->lines[0].glyphs) {
    glyph.face = 1;
  }
  strong.paragraph = bold;
  EXPECT_EQ(damage(frame_of(kSize, {paper(), plain}), frame_of(kSize, {paper(), strong})).size(),
            1U);
}

TEST(Damage, OfAnotherSizeIsTheWholeFrame) {
  EXPECT_EQ(damage(frame_of({10, 10}, {}), frame_of({20, 30}, {})),
            (std::vector<Rect>{{0, 0, 20, 30}}));
}

TEST(Damage, StaysFewWhenEverythingChanges) {
  std::vector<ui::DrawCommand> a{paper()};
  std::vector<ui::DrawCommand> b{paper()};
  for (int i = 0; i < 100; ++i) {
    a.push_back(ui::FillCommand{{i % 10 * 100, i / 10 * 100, 4, 4}, 0, rgb(1)});
    b.push_back(ui::FillCommand{{i % 10 * 100, i / 10 * 100, 4, 4}, 0, rgb(2)});
  }
  const auto rects = damage(frame_of({1000, 1000}, a), frame_of({1000, 1000}, b));
  EXPECT_LE(rects.size(), 8U);
  EXPECT_FALSE(rects.empty());
}

TEST(Damage, MergesNeighboursAndKeepsStrangersApart) {
  EXPECT_EQ(merged({{0, 0, 10, 10}, {12, 0, 10, 10}}), (std::vector<Rect>{{0, 0, 22, 10}}));
  EXPECT_EQ(merged({{0, 0, 50, 50}, {900, 900, 50, 50}}).size(), 2U);
  EXPECT_EQ(merged({{0, 0, 50, 50}, {10, 10, 5, 5}}), (std::vector<Rect>{{0, 0, 50, 50}}));
  EXPECT_TRUE(merged({{4, 4, 0, 9}}).empty());
}

// Frames as random as display lists can be, on a grid coarse enough that commands recur.
class RandomFrames {
 public:
  explicit RandomFrames(unsigned seed) : random_(seed) {}

  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  Rect rect() { return {below(9) * 20 - 20, below(11) * 20 - 20, below(7) * 15, below(7) * 15}; }

  ui::Color color() { return rgb(static_cast<std::uint32_t>(below(5)) * 0x2F3D4BU); }

  ui::DrawCommand command() {
    switch (below(9)) {
      case 0:
      case 1:
        return ui::FillCommand{rect(), below(3) * 6, color()};
      case 2:
        return ui::BorderCommand{rect(), below(3) * 6, below(4), color()};
      case 3:
      case 4:
        return ui::TextCommand{paragraph(std::string(static_cast<size_t>(below(6)), 'x'),
                                         static_cast<float>(8 + below(3) * 5), 0.3F),
                               0,
                               1,
                               {below(8) * 20, below(10) * 20},
                               color(),
                               color(),
                               "n",
                               "de"};
      case 5:
        return ui::IconCommand{"home", rect(), color(), color(), "n"};
      case 6:
        return ui::ClipCommand{rect()};
      case 7:
        return ui::UnclipCommand{};
      default:
        return ui::DimCommand{rect(), color()};
    }
  }

  ui::Frame frame() {
    ui::Frame made = frame_of(kSize, {});
    if (below(4) > 0) {
      made.commands.emplace_back(paper());
    }
    for (int i = 0, count = 5 + below(20); i < count; ++i) {
      made.commands.push_back(command());
    }
    return made;
  }

  // A few commands inserted, removed or replaced: what happens between two frames of one screen.
  ui::Frame changed(ui::Frame from) {
    for (int i = 0, count = 1 + below(4); i < count; ++i) {
      const auto at = from.commands.begin() + below(static_cast<int>(from.commands.size()));
      switch (below(3)) {
        case 0:
          from.commands.insert(at, command());
          break;
        case 1:
          *at = command();
          break;
        default:
          if (from.commands.size() > 1) {
            from.commands.erase(at);
          }
      }
    }
    return from;
  }

 private:
  std::mt19937 random_;
};

// The law of the module. Returns the pixels of damage.
int expect_same_picture(const ui::Frame& before, const ui::Frame& after) {
  Boxes boxes;
  base::MemoryLog log;
  Painter painter(boxes, log);
  Canvas partly(kSize);
  Canvas whole(kSize);
  painter.paint(before, partly);
  const auto rects = damage(before, after);
  painter.paint(after, partly, rects);
  painter.paint(after, whole);
  const PictureDifference difference = picture_difference(partly, whole);
  EXPECT_TRUE(difference.none()) << difference.pixels << " pixels at " << difference.where.x << ','
                                 << difference.where.y;
  int painted = 0;
  for (size_t i = 0; i < rects.size(); ++i) {
    painted += rects[i].width * rects[i].height;
    for (size_t j = 0; j < i; ++j) {
      EXPECT_TRUE(intersection(rects[i], rects[j]).empty());
    }
  }
  return painted;
}

TEST(Damage, PaintedAloneGivesTheWholePicture) {
  RandomFrames random(20261122);
  int partial = 0;
  for (int round = 0; round < 300 && !testing::Test::HasFailure(); ++round) {
    SCOPED_TRACE(round);
    const ui::Frame before = random.frame();
    expect_same_picture(before, random.frame());
    const int painted = expect_same_picture(before, random.changed(before));
    partial += painted < kSize.width * kSize.height ? 1 : 0;
  }
  EXPECT_GT(partial, 200) << "the frames differ everywhere, so that nothing was tested";
}

}  // namespace
}  // namespace kiosk::platform
