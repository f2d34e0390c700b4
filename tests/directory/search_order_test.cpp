#include "kiosk/directory/search_order.h"

#include <gtest/gtest.h>

using namespace kiosk::directory;

namespace {

using Order = std::vector<std::size_t>;

constexpr Nearness kSameFloor{Nearness::Step::SameFloor, 0, 0};
constexpr Nearness kUpstairs{Nearness::Step::SameBuilding, 2, 0};
constexpr Nearness kAcrossTown{Nearness::Step::Elsewhere, 0, 3000};

}  // namespace

TEST(SearchOrder, NeverMovesAHitAcrossPlaces) {
  EXPECT_EQ(order_of({{0, false, {}}, {1, true, kSameFloor}, {2, false, {}}}), (Order{0, 1, 2}));
}

TEST(SearchOrder, PutsWhoIsOpenFirstOfOnePlace) {
  EXPECT_EQ(order_of({{0, false, kSameFloor}, {0, true, kAcrossTown}, {1, true, kSameFloor}}),
            (Order{1, 0, 2}));
}

TEST(SearchOrder, PutsWhoIsNearFirstOfTheOpenAndOfTheClosed) {
  EXPECT_EQ(order_of({{0, false, kUpstairs},
                      {0, true, kAcrossTown},
                      {0, true, {}},
                      {0, false, kSameFloor},
                      {0, true, kUpstairs}}),
            (Order{4, 1, 2, 3, 0}));
}

TEST(SearchOrder, KeepsTheOrderOfThoseThatNothingTellsApart) {
  EXPECT_EQ(order_of({{0, true, kUpstairs}, {0, true, kUpstairs}, {0, true, kUpstairs}}),
            (Order{0, 1, 2}));
  EXPECT_EQ(order_of({}), Order{});
}
