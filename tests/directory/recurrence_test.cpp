#include "kiosk/directory/recurrence.h"

#include <gtest/gtest.h>

namespace kiosk::directory {
namespace {

using base::Date;

// The days as "11-23 11-30", for a rule that must be good.
std::string days(const std::string& rrule, Date start, Date from, Date to,
                 const std::vector<Date>& excluded = {}) {
  const auto rule = parse_rrule(rrule);
  EXPECT_TRUE(rule) << rrule;
  if (!rule) {
    return rule.error().message;
  }
  std::string text;
  for (Date day : occurrences(*rule, start, excluded, from, to)) {
    text += (text.empty() ? "" : " ") + to_string(day).substr(5);
  }
  return text;
}

constexpr Date kNewYear{2026, 1, 1};
constexpr Date kNewYearsEve{2026, 12, 31};

TEST(Recurrence, HappensOnceWithoutARule) {
  EXPECT_EQ(days("", {2026, 3, 5}, kNewYear, kNewYearsEve), "03-05");
  EXPECT_EQ(days("", {2026, 3, 5}, {2026, 3, 6}, kNewYearsEve), "");
}

TEST(Recurrence, ReadsEveryPart) {
  const auto rule = parse_rrule("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270131;WKST=MO");
  ASSERT_TRUE(rule);
  EXPECT_EQ(rule->frequency, Frequency::Weekly);
  EXPECT_EQ(rule->interval, 2);
  EXPECT_EQ(rule->by_day, (std::vector<ByDay>{{1, 0}, {4, 0}}));
  EXPECT_EQ(rule->until, (Date{2027, 1, 31}));
  EXPECT_EQ(parse_rrule("FREQ=DAILY;UNTIL=20270131T225959Z")->until, (Date{2027, 1, 31}));
}

TEST(Recurrence, GoesOnFromDayToDay) {
  EXPECT_EQ(days("FREQ=DAILY;INTERVAL=3", {2026, 2, 25}, kNewYear, {2026, 3, 6}),
            "02-25 02-28 03-03 03-06");
  EXPECT_EQ(days("FREQ=DAILY;BYDAY=SA,SU", {2026, 11, 23}, kNewYear, {2026, 12, 1}), "11-28 11-29");
}

TEST(Recurrence, BeginsWeeksOnMonday) {
  // Sunday the 1st and Monday the 2nd lie in different weeks, so that the fortnight skips the 2nd.
  EXPECT_EQ(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU", {2026, 11, 1}, kNewYear, {2026, 12, 1}),
            "11-01 11-09 11-15 11-23 11-29");
  EXPECT_EQ(days("FREQ=WEEKLY;INTERVAL=2", {2026, 11, 25}, kNewYear, kNewYearsEve),
            "11-25 12-09 12-23");
}

TEST(Recurrence, TakesTheFifthWeekdayOnlyWhereThereIsOne) {
  EXPECT_EQ(days("FREQ=MONTHLY;BYDAY=5MO", kNewYear, kNewYear, kNewYearsEve),
            "03-30 06-29 08-31 11-30");
}

TEST(Recurrence, CountsWeekdaysFromBothEnds) {
  EXPECT_EQ(days("FREQ=MONTHLY;BYDAY=-1FR", kNewYear, kNewYear, {2026, 4, 30}),
            "01-30 02-27 03-27 04-24");
  EXPECT_EQ(days("FREQ=MONTHLY;BYDAY=1SA", kNewYear, kNewYear, {2026, 3, 31}), "01-03 02-07 03-07");
  EXPECT_EQ(days("FREQ=MONTHLY;BYDAY=TU,-2SU", kNewYear, kNewYear, {2026, 1, 31}),
            "01-06 01-13 01-18 01-20 01-27");
}

TEST(Recurrence, SkipsMonthsWithoutTheDay) {
  EXPECT_EQ(days("FREQ=MONTHLY", {2026, 1, 31}, kNewYear, {2026, 7, 31}),
            "01-31 03-31 05-31 07-31");
  EXPECT_EQ(days("FREQ=MONTHLY;BYMONTHDAY=31", kNewYear, kNewYear, {2026, 4, 30}), "01-31 03-31");
  EXPECT_EQ(days("FREQ=MONTHLY;BYMONTHDAY=-1", kNewYear, kNewYear, {2026, 3, 31}),
            "01-31 02-28 03-31");
  EXPECT_EQ(days("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15", {2026, 2, 1}, kNewYear, kNewYearsEve),
            "02-15 05-15 08-15 11-15");
}

TEST(Recurrence, ComesOnLeapDaysOnlyInLeapYears) {
  const auto leap =
      occurrences(*parse_rrule("FREQ=YEARLY"), {2024, 2, 29}, {}, {2024, 1, 1}, {2033, 1, 1});
  EXPECT_EQ(leap, (std::vector<Date>{{2024, 2, 29}, {2028, 2, 29}, {2032, 2, 29}}));
}

TEST(Recurrence, EndsOnTheLastDayOrCount) {
  EXPECT_EQ(days("FREQ=WEEKLY;UNTIL=20261123", {2026, 11, 9}, kNewYear, kNewYearsEve),
            "11-09 11-16 11-23");
  EXPECT_EQ(days("FREQ=WEEKLY;COUNT=3", {2026, 11, 9}, {2026, 11, 10}, kNewYearsEve),
            "11-16 11-23");
}

TEST(Recurrence, CountsExcludedDays) {
  EXPECT_EQ(days("FREQ=WEEKLY;COUNT=3", {2026, 11, 9}, kNewYear, kNewYearsEve, {{2026, 11, 16}}),
            "11-09 11-23");
}

TEST(Recurrence, RefusesWhatItCannotKeep) {
  for (const char* bad : {"FREQ=WEEKLY;UNTIL=20270131;COUNT=3",
                          "FREQ=WEEKLY;BYMONTHDAY=3",
                          "FREQ=WEEKLY;BYWEEKNO=3",
                          "FREQ=HOURLY",
                          "FREQ=WEEKLY;BYDAY=1MO",
                          "FREQ=YEARLY;BYDAY=MO",
                          "FREQ=MONTHLY;BYDAY=6MO",
                          "FREQ=MONTHLY;BYDAY=0MO",
                          "FREQ=MONTHLY;BYDAY=",
                          "FREQ=MONTHLY;BYMONTHDAY=32",
                          "FREQ=MONTHLY;BYMONTHDAY=0",
                          "FREQ=DAILY;INTERVAL=0",
                          "FREQ=DAILY;INTERVAL=100",
                          "FREQ=DAILY;COUNT=99999999999999999999",
                          "FREQ=DAILY;COUNT=-1",
                          "FREQ=DAILY;COUNT=0",
                          "FREQ=DAILY;COUNT=+-3",
                          "FREQ=DAILY;UNTIL=20270231",
                          "FREQ=DAILY;UNTIL=2027-01-31",
                          "FREQ=DAILY;UNTIL=20270131T",
                          "FREQ=DAILY;WKST=SU",
                          "FREQ=DAILY;FREQ=WEEKLY",
                          "INTERVAL=2",
                          "FREQ=DAILY;",
                          ";",
                          "=",
                          "weekly",
                          "freq=weekly",
                          "FREQ=DAILY; COUNT=2"}) {
    const auto rule = parse_rrule(bad);
    EXPECT_FALSE(rule) << bad;
    if (!rule) {
      EXPECT_EQ(rule.error().kind, base::ErrorKind::Invalid);
      EXPECT_EQ(rule.error().message.back(), '.') << rule.error().message;
    }
  }
}

TEST(Recurrence, NamesTheCulprit) {
  EXPECT_EQ(parse_rrule("FREQ=WEEKLY;BYWEEKNO=3").error().message,
            "The repetition rule part \"BYWEEKNO\" is not among FREQ, INTERVAL, BYDAY, BYMONTHDAY, "
            "UNTIL and COUNT.");
}

TEST(Recurrence, AnswersNothingForAnEmptyRange) {
  EXPECT_EQ(days("FREQ=DAILY", {2026, 11, 9}, {2026, 11, 30}, {2026, 11, 20}), "");
  EXPECT_EQ(days("FREQ=DAILY", {2026, 11, 9}, {2026, 10, 1}, {2026, 11, 8}), "");
}

}  // namespace
}  // namespace kiosk::directory
