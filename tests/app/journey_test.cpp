#include "kiosk/app/journey.h"

#include <gmock/gmock.h>

#include "kiosk/app/site_map.h"
#include "tests/support/screen_stage.h"

namespace kiosk::app {
namespace {

using test_support::Stage;
using testing::HasSubstr;

base::Result<void> play(Stage& stage, const std::string& text) {
  const auto journey = TRY(parse_journey(text));
  for (const JourneyStep& step : journey.steps) {
    CHECK_OK(carry_out(step, stage.kiosk(), stage.clock()));
  }
  return {};
}

TEST(Journey, IsPlayedOnAVirtualClock) {
  Stage stage;
  const auto played = play(stage,
                           "# Wohngeld, by touch\n"
                           "touch 500 900\n"
                           "tap name:Deutsch\n"
                           "\n"
                           "tap topic/housing   # a topic\n"
                           "tap name:Wohngeld beantragen\r\n");
  ASSERT_TRUE(played) << played.error().message;
  EXPECT_EQ(to_string(stage.kiosk().state().stop().route), "service/benefit");
}

TEST(Journey, WithKeysAloneGetsAnywhere) {
  Stage stage;
  ASSERT_TRUE(play(stage, "key activate\nkey next\nkey activate\nkey next 2\nkey back\nkey home"));
  EXPECT_TRUE(stage.kiosk().state().is_visit());
}

TEST(Journey, OfWaitingEndsInTheAttractScreen) {
  Stage stage;
  ASSERT_TRUE(play(stage, "touch 500 900\ntap name:Deutsch\nwait 61s"));
  EXPECT_TRUE(stage.kiosk().state().asks_still_there);
  ASSERT_TRUE(play(stage, "wait 30s"));
  EXPECT_EQ(stage.kiosk().state(), State{});
}

TEST(Journey, ThatTapsWhatIsNotThereListsWhatIs) {
  Stage stage;
  const auto played = play(stage, "tap attract\n\ntap topic/housing");
  ASSERT_FALSE(played);
  EXPECT_EQ(played.error().kind, base::ErrorKind::NotFound);
  EXPECT_THAT(played.error().message, HasSubstr("line 3"));
  EXPECT_THAT(played.error().message, HasSubstr("language/de"));
}

TEST(Journey, IsRefusedAtItsFirstBadLine) {
  for (const char* line : {"dance",
                           "tap",
                           "key",
                           "key sideways",
                           "key next 0",
                           "key next 1001",
                           "key next many",
                           "key next 99999999999",
                           "key next 3 times",
                           "wait",
                           "wait 5",
                           "wait 0s",
                           "wait -1s",
                           "wait 5h",
                           "wait 99999999999s",
                           "wait 5s long",
                           "touch",
                           "touch 5",
                           "touch a b",
                           "touch 1 2 3",
                           "touch 99999999999 5",
                           "drag 1 2",
                           "drag 1 2 x",
                           "drag 1 2 3 4",
                           "drag 1 2 2147483647",
                           "touch -2147483648 0"}) {
    const auto journey = parse_journey("tap home\n" + std::string(line) + "\ntap home");
    ASSERT_FALSE(journey) << line;
    EXPECT_THAT(journey.error().message, HasSubstr("line 2")) << line;
    EXPECT_EQ(journey.error().kind, base::ErrorKind::Invalid);
  }
  EXPECT_FALSE(parse_journey("# nothing\n\n"));
}

TEST(SiteMap, FindsWhatCanBeReachedAndNothingElse) {
  auto town = test_support::small_town();
  town.emergency = {"housing-desk"};
  Stage stage(town);
  const auto routes = reachable_routes(stage.kiosk(), "tr");
  EXPECT_THAT(routes,
              testing::IsSupersetOf({"attract", "languages", "languages/all", "home",
                                     "topic/housing", "service/benefit", "contact/housing-desk",
                                     "way/housing-desk", "take/contact/housing-desk",
                                     "german/contact/housing-desk", "building/town-hall",
                                     "building/town-hall/floor-1", "emergency", "help", "about"}));
  EXPECT_THAT(routes, testing::Not(testing::Contains("events")));
  EXPECT_EQ(stage.kiosk().state(), State{});
}

}  // namespace
}  // namespace kiosk::app
