#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/support/town.h"
#include "tests/support/ways.h"

// Whoever comes to the kiosk of the sample town, by whatever way they use it, finds the same
// screens: from each screen, breadth-first from home, the same ones can be come to. Hence the whole
// walk finds the same. Frames are measured without fonts: what leads where does not hang on them.
namespace {

using test_support::routes_from;

// Screens that are looked at; tests/run --all looks at every one.
constexpr std::size_t kSome = 16;

std::size_t most_screens() {
  return std::getenv("WEGWEISER_ALL") != nullptr ? 100'000 : kSome;
}

TEST(SampleTown, LeadsToTheSameScreensByTouchByKeysWithoutLookingAndByExploring) {
  test_support::Town town;
  kiosk::app::Kiosk kiosk = town.fixed_kiosk();
  test_support::Visitor visitor(kiosk, town.clock());
  std::set<std::string> known{"home", "attract"};
  std::vector<std::string> next{"home"};
  std::size_t looked = 0;
  for (; looked < next.size() && looked < most_screens(); ++looked) {
    const std::string here = next[looked];
    const auto touched = routes_from(here, visitor, test_support::by_touch);
    EXPECT_EQ(routes_from(here, visitor, test_support::by_keys_without_looking), touched) << here;
    EXPECT_EQ(routes_from(here, visitor, test_support::by_exploring), touched) << here;
    for (const std::string& route : touched) {
      if (known.insert(route).second) {
        next.push_back(route);
      }
    }
  }
  std::printf("%zu of at least %zu screens were looked at; tests/run --all looks at all.\n", looked,
              next.size());
  EXPECT_GE(looked, 16U);
}

}  // namespace
