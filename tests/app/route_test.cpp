#include "kiosk/app/route.h"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

TEST(Route, ReadsBackAsItWasWritten) {
  for (const char* text : {"attract",
                           "languages",
                           "languages/all",
                           "home",
                           "topic/wohnen",
                           "article/umzug",
                           "contact/wohngeldstelle",
                           "service/wohngeld",
                           "events",
                           "event/sprachcafe",
                           "notices",
                           "notice/sturm",
                           "building/rathaus",
                           "building/rathaus/rathaus-og1",
                           "way/wohngeldstelle",
                           "emergency",
                           "take/contact/wohngeldstelle",
                           "take/event/sprachcafe",
                           "german/contact/wohngeldstelle",
                           "german/service/wohngeld",
                           "help",
                           "about",
                           "about/imprint"}) {
    const auto route = parse_route(text);
    ASSERT_TRUE(route) << text;
    EXPECT_EQ(to_string(*route), text);
  }
}

TEST(Route, NamesEveryScreenDifferently) {
  for (int i = 0; i <= static_cast<int>(ScreenName::About); ++i) {
    const Route plain{static_cast<ScreenName>(i), ""};
    const Route argued{static_cast<ScreenName>(i), "x"};
    const auto parsed = parse_route(to_string(plain));
    const auto read = parsed ? parsed : parse_route(to_string(argued));
    ASSERT_TRUE(read) << i;
    EXPECT_EQ(read->screen, plain.screen);
  }
}

TEST(Route, RefusesWhatDoesNotExist) {
  for (const char* text : {"", "/", "nowhere", "nowhere/home", "Home", "home ", " home", "topi",
                           "topics/wohnen", "//home"}) {
    EXPECT_FALSE(parse_route(text)) << text;
  }
}

TEST(Route, RefusesAMissingArgument) {
  for (const char* text : {"topic", "topic/", "article", "contact/", "service", "event", "notice",
                           "building", "way/", "take", "german/"}) {
    EXPECT_FALSE(parse_route(text)) << text;
  }
}

TEST(Route, RefusesAnArgumentTooMany) {
  for (const char* text : {"home/", "home/x", "attract/x", "events/today", "notices/all", "help/me",
                           "emergency/112", "languages/some", "languages/all/x"}) {
    EXPECT_FALSE(parse_route(text)) << text;
  }
}

}  // namespace
}  // namespace kiosk::app
