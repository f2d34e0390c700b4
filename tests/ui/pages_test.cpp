#include "kiosk/ui/pages.h"

#include <gtest/gtest.h>

#include <random>

namespace kiosk::ui {
namespace {

using Extent = Sketch::Extent;

Sketch sketch_of(std::vector<Extent> solids, std::vector<Extent> blocks = {}) {
  Sketch sketch;
  sketch.solids = std::move(solids);
  sketch.blocks = std::move(blocks);
  return sketch;
}

int pages_with(const std::vector<Page>& pages, const Extent& extent) {
  int count = 0;
  for (const Page& page : pages) {
    count += extent.top >= page.top && extent.bottom <= page.bottom ? 1 : 0;
  }
  return count;
}

void expect_sound(const std::vector<Page>& pages, int view) {
  ASSERT_FALSE(pages.empty());
  int top = -1;
  for (const Page& page : pages) {
    EXPECT_GT(page.top, top);
    EXPECT_LE(page.bottom - page.top, view);
    EXPECT_GE(page.bottom, page.top);
    top = page.top;
  }
}

TEST(Pages, OfWhatFitsIsOne) {
  EXPECT_EQ(pages_of(sketch_of({{0, 100}}), 100, 100), (std::vector<Page>{{0, 100}}));
  EXPECT_EQ(pages_of({}, 0, 100).size(), 1U);
}

TEST(Pages, EndBetweenLines) {
  const auto pages = pages_of(sketch_of({{0, 40}, {50, 90}, {100, 140}}), 140, 100);
  EXPECT_EQ(pages, (std::vector<Page>{{0, 90}, {100, 140}}));
}

TEST(Pages, KeepABlockWholeIfThatLeavesThePageMostlyFull) {
  const auto sketch = sketch_of({{0, 80}, {90, 100}, {102, 118}}, {{0, 80}, {88, 120}});
  EXPECT_EQ(pages_of(sketch, 120, 110), (std::vector<Page>{{0, 80}, {88, 120}}));
}

TEST(Pages, KeepAHeadingWithWhatItHeads) {
  Sketch sketch = sketch_of({{0, 50}, {60, 70}, {80, 160}});
  sketch.joins = {{60, 81}};
  EXPECT_EQ(pages_of(sketch, 160, 100), (std::vector<Page>{{0, 50}, {60, 160}}));
}

TEST(Pages, PartAHeadingFromWhatItHeadsIfNoPageHoldsBoth) {
  Sketch sketch = sketch_of({{0, 30}, {40, 130}});
  sketch.joins = {{0, 41}};
  EXPECT_EQ(pages_of(sketch, 130, 100), (std::vector<Page>{{0, 30}, {40, 130}}));
}

TEST(Pages, CutABlockThatIsHigherThanTheViewBetweenItsLines) {
  std::vector<Extent> lines;
  for (int i = 0; i < 50; ++i) {
    lines.push_back({10 + i * 20, 28 + i * 20});
  }
  const auto pages = pages_of(sketch_of(lines, {{0, 1020}}), 1020, 300);
  expect_sound(pages, 300);
  for (const Extent& line : lines) {
    EXPECT_EQ(pages_with(pages, line), 1) << line.top;
  }
}

TEST(Pages, ShowAllOfAPictureThatIsHigherThanTheView) {
  const auto pages = pages_of(sketch_of({{0, 250}, {260, 300}}), 300, 100);
  expect_sound(pages, 100);
  std::vector<bool> seen(300, false);
  for (const Page& page : pages) {
    std::fill(seen.begin() + page.top, seen.begin() + std::min(page.bottom, 300), true);
  }
  for (int y = 0; y < 250; ++y) {
    ASSERT_TRUE(seen[static_cast<size_t>(y)]) << y;
  }
  EXPECT_EQ(pages_with(pages, {260, 300}), 1);
}

TEST(Pages, EndForAViewThatCanHoldNothing) {
  std::vector<Extent> lines;
  for (int i = 0; i < 300; ++i) {
    lines.push_back({i * 45, i * 45 + 40});
  }
  for (const int view : {1, 2, 5, 39}) {
    EXPECT_LE(pages_of(sketch_of(lines, {{0, 13500}}), 13500, view).size(), 8U * 300U) << view;
  }
}

// Two columns whose lines lie so that no clean cut exists: nothing may be lost all the same.
TEST(Pages, LoseNoLineOfColumnsThatAreOutOfStep) {
  std::vector<Extent> lines;
  for (int i = 0; i < 20; ++i) {
    lines.push_back({i * 40, i * 40 + 40});
    lines.push_back({i * 40 + 20, i * 40 + 60});
  }
  const auto pages = pages_of(sketch_of(lines), 820, 150);
  expect_sound(pages, 150);
  for (const Extent& line : lines) {
    EXPECT_GE(pages_with(pages, line), 1) << line.top;
  }
}

constexpr int kMostGap = 40;

// One column of blocks with lines in them, of any height.
Sketch random_column(unsigned seed, int& height) {
  std::mt19937 random(seed);
  const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
  Sketch sketch;
  int y = 0;
  for (int blocks = 1 + below(20); blocks > 0; --blocks) {
    const int top = y;
    y += below(30);
    for (int lines = 1 + below(25); lines > 0; --lines) {
      const int line = 10 + below(60);
      sketch.solids.push_back({y, y + line});
      y += line + below(12);
    }
    y += below(30);
    sketch.blocks.push_back({top, y});
    y += below(kMostGap);
  }
  height = y;
  return sketch;
}

TEST(Pages, OfAnyColumnCarryEveryLineOnce) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    int height = 0;
    const Sketch sketch = random_column(seed, height);
    const int view = 70 + static_cast<int>(seed * 7 % 900);
    const auto pages = pages_of(sketch, height, view);
    expect_sound(pages, view);
    for (const Extent& line : sketch.solids) {
      ASSERT_EQ(pages_with(pages, line), 1) << "seed " << seed << ", line at " << line.top;
    }
    ASSERT_LE(pages.size(), 2 * sketch.solids.size());
  }
}

TEST(Pages, CutABlockOnlyIfItIsTooHighOrThePageWouldStayEmpty) {
  for (unsigned seed = 1; seed <= 400; ++seed) {
    int height = 0;
    const Sketch sketch = random_column(seed, height);
    const int view = 300 + static_cast<int>(seed % 500);
    const auto pages = pages_of(sketch, height, view);
    for (const Page& page : pages) {
      for (const Extent& block : sketch.blocks) {
        const bool cut = block.top < page.bottom && page.bottom < block.bottom;
        // Kept whole, the page would have ended in the gap above the block.
        const bool too_high = block.bottom - block.top > view;
        const bool empty = block.top - kMostGap - page.top < view * 7 / 10;
        ASSERT_TRUE(!cut || too_high || empty || &page == &pages.back()) << "seed " << seed;
      }
    }
  }
}

}  // namespace
}  // namespace kiosk::ui
