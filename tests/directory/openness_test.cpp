#include <gtest/gtest.h>

#include "kiosk/directory/opening.h"
#include "kiosk/directory/zone.h"
#include "tests/directory/hours_builder.h"

namespace kiosk::directory {
namespace {

using base::Date;
using base::LocalTime;

LocalTime on(Date date, int hour, int minute = 0) {
  return {date, at(hour, minute)};
}

TEST(Openness, SaysUntilWhenAndHowLong) {
  const auto open = openness_at(hours({rule(1, at(8), at(12))}), on(kMonday, 10, 15), {}, false);
  EXPECT_EQ(open.state, OpenState::Open);
  EXPECT_EQ(open.until, on(kMonday, 12));
  EXPECT_EQ(open.minutes_left, 105);
  EXPECT_FALSE(open.closing_soon);
  EXPECT_FALSE(open.opens_next);
}

TEST(Openness, ClosesSoonInTheLastHalfHour) {
  const auto desk = hours({rule(1, at(8), at(12))});
  EXPECT_FALSE(openness_at(desk, on(kMonday, 11, 29), {}, false).closing_soon);
  EXPECT_TRUE(openness_at(desk, on(kMonday, 11, 30), {}, false).closing_soon);
  EXPECT_EQ(openness_at(desk, on(kMonday, 11, 59), {}, false).minutes_left, 1);
  EXPECT_EQ(openness_at(desk, on(kMonday, 12), {}, false).state, OpenState::Closed);
}

TEST(Openness, SaysWhenItOpensNext) {
  const auto desk =
      hours({rule(1, at(8), at(12)), rule(1, at(14), at(16)), rule(4, at(9), at(10))});
  EXPECT_EQ(openness_at(desk, on(kMonday, 7), {}, false).opens_next, on(kMonday, 8));
  EXPECT_EQ(openness_at(desk, on(kMonday, 12), {}, false).opens_next, on(kMonday, 14));
  EXPECT_EQ(openness_at(desk, on(kMonday, 16), {}, false).opens_next, on(after(3), 9));
}

TEST(Openness, LooksSixtyDaysAhead) {
  auto desk = hours({});
  desk.schedules[0].exceptions = {
      exception(ExceptionKind::Extra, after(60), after(60), at(9), at(10))};
  EXPECT_EQ(openness_at(desk, on(kMonday, 8), {}, false).opens_next, on(after(60), 9));
  const auto before = openness_at(desk, on(after(-1), 8), {}, false);
  EXPECT_EQ(before.state, OpenState::Closed);
  EXPECT_FALSE(before.opens_next);
}

TEST(Openness, PutsWalkInHoursBeforeEarlierAppointmentsAndCalls) {
  const auto desk = hours({rule(2, at(9), at(10), HoursMode::Phone),
                           rule(3, at(9), at(10), HoursMode::Appointment), rule(5, at(9), at(10))});
  const auto now = openness_at(desk, on(kMonday, 9), {}, true);
  EXPECT_EQ(now.state, OpenState::Closed);
  EXPECT_EQ(now.opens_next, on(after(4), 9));
  EXPECT_EQ(now.next_mode, HoursMode::WalkIn);
}

TEST(Openness, TellsPhoneHoursFromWalkInHours) {
  const auto desk = hours({rule(1, at(9), at(12), HoursMode::Phone), rule(1, at(14), at(16))});
  const auto now = openness_at(desk, on(kMonday, 9), {}, false);
  EXPECT_EQ(now.state, OpenState::OpenByPhone);
  EXPECT_EQ(now.until, on(kMonday, 12));
  EXPECT_EQ(now.opens_next, on(kMonday, 14));
  EXPECT_EQ(now.next_mode, HoursMode::WalkIn);
}

TEST(Openness, SaysPhoneAsTheNextModeIfNothingBetterComes) {
  const auto line = hours({rule(2, at(9), at(12), HoursMode::Phone)});
  const auto now = openness_at(line, on(kMonday, 9), {}, false);
  EXPECT_EQ(now.state, OpenState::Closed);
  EXPECT_EQ(now.opens_next, on(after(1), 9));
  EXPECT_EQ(now.next_mode, HoursMode::Phone);
  EXPECT_EQ(openness_at(line, on(kMonday, 9), {}, true).state, OpenState::ByAppointmentOnly);
}

TEST(Openness, NeverCallsAppointmentOnlyClosed) {
  const auto desk = hours({rule(2, at(9), at(12), HoursMode::Appointment)});
  const auto now = openness_at(desk, on(kMonday, 9), {}, false);
  EXPECT_EQ(now.state, OpenState::ByAppointmentOnly);
  EXPECT_EQ(now.opens_next, on(after(1), 9));
  EXPECT_EQ(now.next_mode, HoursMode::Appointment);
  const auto tuesday = openness_at(desk, on(after(1), 9), {}, false);
  EXPECT_EQ(tuesday.state, OpenState::OpenByAppointment);
  EXPECT_EQ(tuesday.until, on(after(1), 12));
}

TEST(Openness, IsByAppointmentOnlyWithoutRulesWhereAppointmentsAreGiven) {
  Hours none;
  none.known = true;
  EXPECT_EQ(openness_at(none, on(kMonday, 9), {}, true).state, OpenState::ByAppointmentOnly);
  EXPECT_EQ(openness_at(none, on(kMonday, 9), {}, false).state, OpenState::Unknown);
}

TEST(Openness, IsUnknownWhereNobodyHasToldUs) {
  Hours unknown = hours({rule(1, at(8), at(12))});
  unknown.known = false;
  EXPECT_EQ(openness_at(unknown, on(kMonday, 9), {}, false).state, OpenState::Unknown);
  EXPECT_EQ(openness_at(unknown, on(kMonday, 13), {}, true).state, OpenState::Unknown);
  EXPECT_TRUE(hours_on(unknown, kMonday, {}).slots.empty());
}

TEST(Openness, IsUnknownAfterTheLastKnownSeason) {
  auto course = hours({rule(1, at(8), at(12))});
  course.schedules[0].valid_until = after(-1);
  EXPECT_EQ(openness_at(course, on(kMonday, 9), {}, false).state, OpenState::Unknown);
}

TEST(Openness, IsClosedOutOfSeason) {
  auto pool = hours({rule(1, at(8), at(12))});
  pool.schedules[0].yearly = true;
  pool.schedules[0].valid_from = Date{2020, 5, 1};
  pool.schedules[0].valid_until = Date{2020, 9, 15};
  const auto now = openness_at(pool, on(kMonday, 9), {}, true);
  EXPECT_EQ(now.state, OpenState::Closed);
  EXPECT_FALSE(now.opens_next);
}

TEST(Openness, IsOpenAlways) {
  Hours line;
  line.known = true;
  line.always = true;
  const auto now = openness_at(line, on(kMonday, 3), {{kMonday, german("Feiertag")}}, false);
  EXPECT_EQ(now.state, OpenState::OpenAlways);
  EXPECT_FALSE(now.until);
}

TEST(Openness, TakesRoundTheClockRulesForAlways) {
  std::vector<HoursRule> rules;
  for (int day = 1; day <= 7; ++day) {
    rules.push_back(rule(day, 0, at(24)));
  }
  auto lobby = hours(rules);
  EXPECT_EQ(openness_at(lobby, on(kMonday, 3), {}, false).state, OpenState::OpenAlways);
  const auto holiday = openness_at(lobby, on(kMonday, 3), {{after(9), german("Tag")}}, false);
  EXPECT_EQ(holiday.state, OpenState::Open);
  EXPECT_EQ(holiday.until, on(after(9), 0));
}

TEST(Openness, GivesTheTrueEndAcrossMidnight) {
  const auto bar = hours({rule(1, at(20), at(24)), rule(2, 0, at(3)), rule(2, at(2), at(5))});
  const auto now = openness_at(bar, on(kMonday, 21), {}, false);
  EXPECT_EQ(now.until, on(after(1), 5));
  EXPECT_EQ(now.minutes_left, 8 * 60);
}

TEST(Openness, IsOpenAfterMidnightByTheSlotOfTheDayBefore) {
  const auto bar = hours({rule(1, at(22), at(26))});
  EXPECT_EQ(openness_at(bar, on(after(1), 1), {}, false).until, on(after(1), 2));
  EXPECT_EQ(openness_at(bar, on(after(1), 2), {}, false).state, OpenState::Closed);
  EXPECT_EQ(openness_at(bar, on(kMonday, 1), {}, false).state, OpenState::Closed);
}

TEST(Openness, ReopensAfterATemporaryClosure) {
  auto desk = hours({rule(1, at(8), at(12)), rule(2, at(8), at(12))});
  desk.temporarily_closed = true;
  EXPECT_EQ(openness_at(desk, on(kMonday, 9), {}, true).state, OpenState::TemporarilyClosed);
  EXPECT_FALSE(openness_at(desk, on(kMonday, 9), {}, true).opens_next);
  desk.closed_until = after(7);
  const auto now = openness_at(desk, on(kMonday, 9), {}, true);
  EXPECT_EQ(now.state, OpenState::TemporarilyClosed);
  EXPECT_EQ(now.opens_next, on(after(8), 8));
  EXPECT_EQ(openness_at(desk, on(after(8), 8), {}, true).state, OpenState::Open);
}

TEST(Openness, CountsRealMinutesOnBothClockChanges) {
  const auto bar = hours({rule(6, at(22), at(28))});
  const auto march = openness_at(bar, on({2026, 3, 29}, 1), {}, false);
  EXPECT_EQ(march.until, on({2026, 3, 29}, 4));
  EXPECT_EQ(march.minutes_left, 120);
  const auto october = openness_at(bar, on({2026, 10, 25}, 1), {}, false);
  EXPECT_EQ(october.minutes_left, 240);
}

TEST(Openness, KnowsBothPassesOfTheRepeatedHour) {
  const auto bar = hours({rule(6, at(22), at(28))});
  const auto first = berlin_instant({{2026, 10, 25}, at(2, 30)});
  EXPECT_EQ(openness_at(bar, first, {}, false).minutes_left, 150);
  EXPECT_EQ(openness_at(bar, first + std::chrono::hours(1), {}, false).minutes_left, 90);
}

TEST(Openness, EndsAtTheChangeIfItsEndIsInTheMissingHour) {
  const auto bar = hours({rule(6, at(22), at(26, 30))});
  EXPECT_EQ(openness_at(bar, on({2026, 3, 29}, 1, 50), {}, false).minutes_left, 10);
  EXPECT_EQ(openness_at(bar, on({2026, 3, 29}, 3), {}, false).state, OpenState::Closed);
}

}  // namespace
}  // namespace kiosk::directory
