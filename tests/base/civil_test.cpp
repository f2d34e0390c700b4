#include "kiosk/base/civil.h"

#include <gtest/gtest.h>

namespace kiosk::base {
namespace {

TEST(Civil, CountsEveryDayOfFourCenturies) {
  Date date{1900, 1, 1};
  for (long days = days_from_civil(date); date.year < 2300; ++days) {
    ASSERT_EQ(civil_from_days(days), date);
    date = date.day < days_in_month(date.year, date.month)
               ? Date{date.year, date.month, date.day + 1}
           : date.month < 12 ? Date{date.year, date.month + 1, 1}
                             : Date{date.year + 1, 1, 1};
  }
}

TEST(Civil, KnowsTheWeekday) {
  EXPECT_EQ(iso_weekday({2026, 11, 23}), 1);
  EXPECT_EQ(iso_weekday({2024, 2, 29}), 4);
  EXPECT_EQ(iso_weekday({1969, 12, 31}), 3);
}

TEST(Civil, RefusesImpossibleDays) {
  EXPECT_EQ(parse_date("2026-11-23"), (Date{2026, 11, 23}));
  for (const char* bad : {"2026-02-29", "2026-13-01", "2026-00-10", "26-11-23", "2026/11/23", ""}) {
    EXPECT_FALSE(parse_date(bad)) << bad;
  }
}

TEST(Civil, ReadsMinutesPastMidnight) {
  EXPECT_EQ(parse_minutes("08:30"), 510);
  EXPECT_EQ(parse_minutes("26:00"), 1560);
  for (const char* bad : {"8:30", "08:60", "48:01", "0830", "ab:cd"}) {
    EXPECT_FALSE(parse_minutes(bad)) << bad;
  }
}

}  // namespace
}  // namespace kiosk::base
