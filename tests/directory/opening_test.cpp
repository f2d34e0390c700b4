#include "kiosk/directory/opening.h"

#include <gtest/gtest.h>

#include "tests/directory/hours_builder.h"

namespace kiosk::directory {
namespace {

using base::Date;

// "08:00-12:00 14:00-18:00"; "<" and ">" mark what comes from and goes into a neighbour day.
std::string slots(const std::vector<OpenSlot>& list) {
  std::string text;
  for (const OpenSlot& slot : list) {
    char buffer[64];
    std::snprintf(buffer, sizeof buffer, "%s%s%02d:%02d-%02d:%02d%s%s", text.empty() ? "" : " ",
                  slot.from_previous_day ? "<" : "", slot.from_minute / 60, slot.from_minute % 60,
                  slot.until_minute / 60, slot.until_minute % 60, slot.into_next_day ? ">" : "",
                  slot.mode == HoursMode::Appointment ? "a"
                  : slot.mode == HoursMode::Phone     ? "p"
                                                      : "");
    text += buffer;
  }
  return text;
}

std::string day_of(const Hours& hours, Date day, const std::vector<Holiday>& holidays = {}) {
  return slots(hours_on(hours, day, holidays).slots);
}

TEST(HoursOn, TakesSeveralSlotsADay) {
  const auto desk =
      hours({rule(1, at(14), at(18)), rule(1, at(8), at(12)), rule(2, at(9), at(10))});
  EXPECT_EQ(day_of(desk, kMonday), "08:00-12:00 14:00-18:00");
  EXPECT_EQ(day_of(desk, after(1)), "09:00-10:00");
  EXPECT_EQ(day_of(desk, after(2)), "");
}

TEST(HoursOn, JoinsWhatTouchesInOneModeOnly) {
  const auto desk = hours({rule(1, at(8), at(10)), rule(1, at(10), at(12)), rule(1, at(11), at(13)),
                           rule(1, at(12), at(15), HoursMode::Appointment)});
  EXPECT_EQ(day_of(desk, kMonday), "08:00-13:00 12:00-15:00a");
}

TEST(HoursOn, JoinsSlotsOfSeveralSchedules) {
  auto desk = hours({rule(1, at(8), at(10))});
  desk.schedules.push_back(
      schedule({rule(1, at(9), at(12)), rule(1, at(8), at(9), HoursMode::Phone)}));
  EXPECT_EQ(day_of(desk, kMonday), "08:00-12:00 08:00-09:00p");
}

TEST(HoursOn, CarriesASlotOverMidnight) {
  const auto bar = hours({rule(1, at(22), at(26))});
  EXPECT_EQ(day_of(bar, kMonday), "22:00-24:00>");
  EXPECT_EQ(day_of(bar, after(1)), "<00:00-02:00");
  EXPECT_EQ(slots(hours_on(bar, kMonday, {}).listed), "22:00-26:00");
  EXPECT_EQ(slots(hours_on(bar, after(1), {}).listed), "");
}

TEST(HoursOn, MarksSlotsThatTouchAtMidnight) {
  const auto bar = hours({rule(1, at(20), at(24)), rule(2, 0, at(3))});
  EXPECT_EQ(day_of(bar, kMonday), "20:00-24:00>");
  EXPECT_EQ(day_of(bar, after(1)), "<00:00-03:00");
}

TEST(HoursOn, JoinsASlotThatLastsTwoDaysWithTheNext) {
  const auto fair = hours({rule(1, at(20), at(48)), rule(3, 0, at(5))});
  EXPECT_EQ(day_of(fair, after(1)), "<00:00-24:00>");
  EXPECT_EQ(day_of(fair, after(2)), "<00:00-05:00");
}

TEST(HoursOn, FilesASlotUnderTheDayOnWhichItBegins) {
  auto bar = hours({rule(1, at(22), at(26)), rule(2, at(22), at(26))});
  const std::vector<Holiday> tuesday = {{after(1), german("Feiertag")}};
  EXPECT_EQ(day_of(bar, after(1), tuesday), "<00:00-02:00");
  EXPECT_EQ(day_of(bar, after(2), tuesday), "");
  bar.schedules[0].exceptions = {exception(ExceptionKind::Closed, kMonday, kMonday)};
  EXPECT_EQ(day_of(bar, after(1)), "22:00-24:00>");
}

TEST(HoursOn, KeepsToTheSeason) {
  auto desk = hours({rule(1, at(8), at(12))});
  desk.schedules[0].valid_from = kMonday;
  desk.schedules[0].valid_until = after(7);
  EXPECT_EQ(day_of(desk, after(-7)), "");
  EXPECT_EQ(day_of(desk, kMonday), "08:00-12:00");
  EXPECT_EQ(day_of(desk, after(7)), "08:00-12:00");
  EXPECT_EQ(day_of(desk, after(14)), "");
}

TEST(HoursOn, RepeatsASeasonEveryYearOverNewYear) {
  auto shelter = hours({rule(1, at(8), at(12))});
  shelter.schedules[0].yearly = true;
  shelter.schedules[0].valid_from = Date{2019, 11, 23};
  shelter.schedules[0].valid_until = Date{2020, 3, 1};
  EXPECT_EQ(day_of(shelter, after(-7)), "");
  EXPECT_EQ(day_of(shelter, kMonday), "08:00-12:00");
  EXPECT_EQ(day_of(shelter, {2027, 3, 1}), "08:00-12:00");
  EXPECT_EQ(day_of(shelter, {2027, 3, 8}), "");
}

TEST(HoursOn, KnowsTheNthAndLastWeekdayOfTheMonth) {
  auto second = rule(1, at(8), at(12));
  second.nth_of_month = 2;
  auto fifth = rule(1, at(14), at(15));
  fifth.nth_of_month = 5;
  auto last = rule(1, at(17), at(18));
  last.nth_of_month = -1;
  const auto desk = hours({second, fifth, last});
  EXPECT_EQ(day_of(desk, {2026, 11, 2}), "");
  EXPECT_EQ(day_of(desk, {2026, 11, 9}), "08:00-12:00");
  EXPECT_EQ(day_of(desk, {2026, 11, 30}), "14:00-15:00 17:00-18:00");
  EXPECT_EQ(day_of(desk, {2026, 12, 28}), "17:00-18:00");
}

TEST(HoursOn, CountsWeeksFromTheAnchor) {
  auto fortnight = rule(1, at(8), at(12));
  fortnight.interval_weeks = 2;
  fortnight.anchor = after(6);  // the Sunday of the same week
  const auto desk = hours({fortnight});
  EXPECT_EQ(day_of(desk, kMonday), "08:00-12:00");
  EXPECT_EQ(day_of(desk, after(7)), "");
  EXPECT_EQ(day_of(desk, after(14)), "08:00-12:00");
  EXPECT_EQ(day_of(desk, after(-7)), "");
  EXPECT_EQ(day_of(desk, after(-14)), "08:00-12:00");
}

TEST(HoursOn, ClosesChangesAndAddsByException) {
  auto desk = hours({rule(1, at(8), at(12)), rule(2, at(8), at(12))});
  auto closed = exception(ExceptionKind::Closed, kMonday, kMonday);
  closed.reason = german("Betriebsausflug");
  desk.schedules[0].exceptions = {
      exception(ExceptionKind::Extra, kMonday, kMonday, at(18), at(19)), closed,
      exception(ExceptionKind::Changed, after(7), after(7), at(10), at(11)),
      exception(ExceptionKind::Extra, after(8), after(8), at(14), at(16), HoursMode::Phone)};
  EXPECT_EQ(day_of(desk, kMonday), "");
  EXPECT_EQ(hours_on(desk, kMonday, {}).exception, german("Betriebsausflug"));
  EXPECT_FALSE(hours_on(desk, after(1), {}).exception);
  EXPECT_EQ(day_of(desk, after(7)), "10:00-11:00");
  EXPECT_EQ(day_of(desk, after(8)), "08:00-12:00 14:00-16:00p");
}

TEST(HoursOn, ChangesOverSeveralDaysOnlyDaysThatHaveHours) {
  auto desk = hours({rule(1, at(8), at(12)), rule(5, at(8), at(12))});
  desk.schedules[0].exceptions = {
      exception(ExceptionKind::Changed, {2026, 12, 21}, {2026, 12, 31}, at(9), at(10))};
  const std::vector<Holiday> christmas = {{{2026, 12, 25}, german("1. Weihnachtstag")}};
  EXPECT_EQ(day_of(desk, {2026, 12, 21}, christmas), "09:00-10:00");
  EXPECT_EQ(day_of(desk, {2026, 12, 22}, christmas), "");
  EXPECT_EQ(day_of(desk, {2026, 12, 25}, christmas), "");
  EXPECT_FALSE(hours_on(desk, {2026, 12, 25}, christmas).exception);
  EXPECT_EQ(hours_on(desk, {2026, 12, 25}, christmas).holiday, german("1. Weihnachtstag"));
  desk.schedules[0].exceptions[0].from = desk.schedules[0].exceptions[0].to = {2026, 12, 25};
  EXPECT_EQ(day_of(desk, {2026, 12, 25}, christmas), "09:00-10:00");
}

TEST(HoursOn, FollowsTheHolidayPolicy) {
  auto nth = rule(7, at(18), at(19));
  nth.nth_of_month = 4;
  auto desk = hours({rule(1, at(8), at(12)), rule(7, at(10), at(11)), nth});
  const std::vector<Holiday> holiday = {{kMonday, german("Feiertag")}};
  EXPECT_EQ(day_of(desk, kMonday, holiday), "");
  desk.schedules[0].on_holiday = HolidayPolicy::AsUsual;
  EXPECT_EQ(day_of(desk, kMonday, holiday), "08:00-12:00");
  desk.schedules[0].on_holiday = HolidayPolicy::AsSunday;
  EXPECT_EQ(day_of(desk, kMonday, holiday), "10:00-11:00");
}

TEST(HoursOn, HasNoSlotsWhileTemporarilyClosed) {
  auto desk = hours({rule(1, at(8), at(12)), rule(2, at(8), at(12))});
  desk.temporarily_closed = true;
  desk.closed_until = kMonday;
  desk.closed_reason = german("Umbau");
  EXPECT_EQ(day_of(desk, kMonday), "");
  EXPECT_EQ(hours_on(desk, kMonday, {}).exception, german("Umbau"));
  EXPECT_EQ(day_of(desk, after(1)), "08:00-12:00");
  EXPECT_FALSE(hours_on(desk, after(1), {}).exception);
}

TEST(HoursOn, IsDayAndNightIfAlways) {
  Hours line;
  line.known = line.always = true;
  EXPECT_EQ(day_of(line, kMonday), "<00:00-24:00>");
}

TEST(HoursOn, AnswersAWeekInOrder) {
  const auto desk = hours({rule(4, at(14), at(18))});
  const auto week = week_from(desk, kMonday, 7, {});
  ASSERT_EQ(week.size(), 7U);
  EXPECT_EQ(week[0].date, kMonday);
  EXPECT_EQ(slots(week[3].slots), "14:00-18:00");
  EXPECT_EQ(week[6].date, after(6));
}

}  // namespace
}  // namespace kiosk::directory
