#include "kiosk/directory/zone.h"

#include <gtest/gtest.h>

namespace kiosk::directory {
namespace {

using base::LocalTime;
using base::UnixSeconds;

UnixSeconds utc(base::Date date, int hour, int minute) {
  return UnixSeconds(base::days_from_civil(date) * 86400L + hour * 3600L + minute * 60L);
}

TEST(Zone, KnowsWinterAndSummer) {
  EXPECT_EQ(berlin_time(utc({2026, 11, 23}, 11, 30)), (LocalTime{{2026, 11, 23}, 750}));
  EXPECT_EQ(berlin_time(utc({2026, 7, 1}, 22, 30)), (LocalTime{{2026, 7, 2}, 30}));
}

TEST(Zone, ChangesAtOneOClockUtcOnTheLastSundays) {
  EXPECT_EQ(berlin_time(utc({2026, 3, 29}, 0, 59)), (LocalTime{{2026, 3, 29}, 119}));
  EXPECT_EQ(berlin_time(utc({2026, 3, 29}, 1, 0)), (LocalTime{{2026, 3, 29}, 180}));
  EXPECT_EQ(berlin_time(utc({2026, 10, 25}, 0, 59)), (LocalTime{{2026, 10, 25}, 179}));
  EXPECT_EQ(berlin_time(utc({2026, 10, 25}, 1, 0)), (LocalTime{{2026, 10, 25}, 120}));
}

TEST(Zone, TakesTheLastSundayWhenTheMonthEndsOnOne) {
  EXPECT_EQ(berlin_time(utc({2024, 3, 31}, 1, 0)).minute, 180);
  EXPECT_EQ(berlin_time(utc({2027, 10, 31}, 1, 0)).minute, 120);
}

TEST(Zone, FindsTheInstantOfEveryMinuteOfTwoYears) {
  for (UnixSeconds t = utc({2026, 1, 1}, 0, 0); t < utc({2028, 1, 1}, 0, 0);
       t += std::chrono::minutes(7)) {
    const UnixSeconds back = berlin_instant(berlin_time(t));
    const bool second_pass =
        back == t - std::chrono::hours(1) && berlin_time(back) == berlin_time(t);
    ASSERT_TRUE(back == t || second_pass) << t.count();
  }
}

TEST(Zone, AnswersTheFirstPassOfTheRepeatedHour) {
  EXPECT_EQ(berlin_instant({{2026, 10, 25}, 150}), utc({2026, 10, 25}, 0, 30));
  EXPECT_EQ(berlin_instant({{2026, 10, 25}, 180}), utc({2026, 10, 25}, 2, 0));
}

TEST(Zone, AnswersOneHourLaterInTheMissingHour) {
  EXPECT_EQ(berlin_instant({{2026, 3, 29}, 150}), utc({2026, 3, 29}, 1, 30));
}

TEST(Zone, ReachesOrJumpsOverAWallClockTime) {
  const auto first = utc({2026, 10, 25}, 0, 30);
  EXPECT_EQ(next_instant_showing({{2026, 10, 25}, 150}, first), first);
  EXPECT_EQ(next_instant_showing({{2026, 10, 25}, 150}, utc({2026, 10, 25}, 0, 31)),
            utc({2026, 10, 25}, 1, 30));
  EXPECT_EQ(next_instant_showing({{2026, 3, 29}, 150}, utc({2026, 3, 29}, 0, 0)),
            utc({2026, 3, 29}, 1, 0));
}

}  // namespace
}  // namespace kiosk::directory
