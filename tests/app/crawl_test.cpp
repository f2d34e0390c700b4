#include <gtest/gtest.h>

#include "tests/support/screen_stage.h"
#include "tests/support/ways.h"

// Whoever comes to a kiosk, by whatever way they use it, finds the same screens: a breadth-first
// walk from the first one. The same over the sample town: tests/journeys.
namespace kiosk::app {
namespace {

using test_support::Doors;
using test_support::routes_from;

std::set<std::string> walk(const Doors& doors) {
  test_support::Stage stage;
  stage.give_voice();
  test_support::Visitor visitor(stage.kiosk(), stage.clock());
  std::set<std::string> found{"home"};
  std::vector<std::string> next(found.begin(), found.end());
  for (std::size_t i = 0; i < next.size() && i < 500; ++i) {
    for (const std::string& route : routes_from(std::string(next[i]), visitor, doors)) {
      if (found.insert(route).second && route != "attract") {
        next.push_back(route);
      }
    }
  }
  EXPECT_LT(next.size(), 500U);
  return found;
}

const std::set<std::string>& touched() {
  static const std::set<std::string> kRoutes = walk(test_support::by_touch);
  return kRoutes;
}

TEST(Crawl, FindsMoreThanAFewScreens) {
  EXPECT_GT(touched().size(), 10U);
  EXPECT_TRUE(touched().contains("contact/housing-desk"));
  EXPECT_TRUE(touched().contains("attract"));
}

TEST(Crawl, FindsTheSameScreensByKeys) {
  EXPECT_EQ(walk(test_support::by_keys), touched());
}

TEST(Crawl, FindsTheSameScreensByKeysWithoutLooking) {
  EXPECT_EQ(walk(test_support::by_keys_without_looking), touched());
}

TEST(Crawl, FindsTheSameScreensByOneSwitch) {
  EXPECT_EQ(walk(test_support::by_switch), touched());
}

TEST(Crawl, FindsTheSameScreensByExploring) {
  EXPECT_EQ(walk(test_support::by_exploring), touched());
}

}  // namespace
}  // namespace kiosk::app
