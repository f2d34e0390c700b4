#include "kiosk/directory/nearness.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk::directory {
namespace {

constexpr Position kAhrensburg{53.6747, 10.2341};
constexpr Position kHamburg{53.5503, 10.0007};

Site site() {
  Site made;
  made.building = PlaceId("rathaus");
  made.level = 0;
  made.position = kAhrensburg;
  return made;
}

Place inside(int level) {
  Place made;
  made.building = PlaceId("rathaus");
  made.level = level;
  return made;
}

Place outside(std::optional<Position> position) {
  Place made;
  made.building = PlaceId("elsewhere");
  made.position = position;
  return made;
}

TEST(Nearness, PutsTheFloorBeforeTheHouseBeforeTheTownBeforeTheUnknown) {
  std::vector<Nearness> order = {
      nearness(inside(0), site()),         nearness(inside(-1), site()),
      nearness(inside(2), site()),         nearness(outside(Position{53.675, 10.2341}), site()),
      nearness(outside(kHamburg), site()), nearness(outside(std::nullopt), site())};
  EXPECT_TRUE(std::is_sorted(order.begin(), order.end()));
  EXPECT_EQ(std::unique(order.begin(), order.end()), order.end());
}

TEST(Nearness, CountsFloorsUpAndDownAlike) {
  EXPECT_EQ(nearness(inside(2), site()), nearness(inside(-2), site()));
  EXPECT_EQ(nearness(inside(2), site()).levels, 2);
}

TEST(Nearness, DoesNotGiveConfidentialPlacesAway) {
  auto shelter = outside(kAhrensburg);
  shelter.confidential = true;
  EXPECT_EQ(nearness(shelter, site()), Nearness{});
  auto room = inside(0);
  room.confidential = true;
  EXPECT_EQ(nearness(room, site()), Nearness{});
}

TEST(Nearness, IsUnknownFromASiteWithoutPosition) {
  auto nowhere = site();
  nowhere.position.reset();
  EXPECT_EQ(nearness(outside(kHamburg), nowhere), Nearness{});
  EXPECT_EQ(nearness(inside(0), nowhere).step, Nearness::Step::SameFloor);
}

TEST(Nearness, DoesNotTakePlacesWithoutABuildingForTheSameHouse) {
  Site square;
  EXPECT_EQ(nearness(Place{}, square), Nearness{});
}

TEST(Nearness, MeasuresMetres) {
  EXPECT_NEAR(distance_metres({0, 0}, {1, 0}), 111195, 1);   // one degree of a great circle
  EXPECT_NEAR(distance_metres({60, 0}, {60, 1}), 55597, 5);  // half of that at 60 degrees north
  EXPECT_NEAR(distance_metres({0, 0}, {0, 180}), 20015115, 10);
  EXPECT_NEAR(distance_metres(kAhrensburg, kHamburg), 20700, 300);
  EXPECT_EQ(distance_metres(kHamburg, kHamburg), 0);
}

}  // namespace
}  // namespace kiosk::directory
