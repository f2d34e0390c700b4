#include <gtest/gtest.h>

#include <array>
#include <random>
#include <set>

#include "kiosk/directory/opening.h"
#include "tests/directory/hours_brute_force.h"
#include "tests/directory/hours_builder.h"

namespace kiosk::directory {
namespace {

using base::Date;
using base::LocalTime;

// 14 months with three clock changes and every holiday of a year.
constexpr Date kFirst{2026, 2, 1};
constexpr int kDays = 424;  // to 2027-03-31
constexpr int kSchedules = 60;
constexpr std::array kModes = {HoursMode::WalkIn, HoursMode::Appointment, HoursMode::Phone};

std::vector<Holiday> holidays() {
  std::vector<Holiday> made;
  for (Date date : std::initializer_list<Date>{{2026, 4, 3},
                                               {2026, 4, 6},
                                               {2026, 5, 1},
                                               {2026, 5, 14},
                                               {2026, 5, 25},
                                               {2026, 10, 3},
                                               {2026, 10, 31},
                                               {2026, 12, 25},
                                               {2026, 12, 26},
                                               {2027, 1, 1},
                                               {2027, 3, 26},
                                               {2027, 3, 29}}) {
    made.push_back({date, german("Feiertag")});
  }
  return made;
}

// Random hours that look like those of offices, with more oddities than any office has.
class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}

  int between(int low, int high) { return std::uniform_int_distribution(low, high)(random_); }

  bool one_in(int n) { return between(1, n) == 1; }

  Hours hours() {
    Hours made;
    made.known = true;
    made.temporarily_closed = one_in(6);
    if (made.temporarily_closed && !one_in(4)) {
      made.closed_until = day();
    }
    const bool appointment_only = one_in(4);
    for (int i = between(0, 3); i > 0; --i) {
      made.schedules.push_back(schedule(appointment_only));
    }
    return made;
  }

 private:
  Date day() { return base::add_days(kFirst, between(-20, kDays + 20)); }

  HoursMode mode(bool appointment_only) {
    return appointment_only ? HoursMode::Appointment
                            : kModes.at(static_cast<size_t>(std::max(0, between(-2, 2))));
  }

  void times(int& opens, int& closes) {
    opens = one_in(6) ? 0 : between(0, 95) * 15;
    closes = one_in(5) ? between(opens + 1, 2880) : std::min(1440, opens + between(1, 40) * 15);
  }

  HoursRule any_rule(bool appointment_only) {
    HoursRule made;
    made.weekday = between(1, 7);
    times(made.opens_minute, made.closes_minute);
    made.mode = mode(appointment_only);
    made.nth_of_month =
        one_in(4) ? std::array{-1, 1, 2, 3, 4, 5}.at(static_cast<size_t>(between(0, 5))) : 0;
    made.interval_weeks = one_in(4) ? between(2, 5) : 1;
    made.anchor = day();
    return made;
  }

  HoursException any_exception(bool appointment_only) {
    HoursException made;
    made.kind = static_cast<ExceptionKind>(between(0, 2));
    made.from = day();
    made.to = base::add_days(made.from, one_in(2) ? 0 : between(0, 20));
    times(made.opens_minute, made.closes_minute);
    made.mode = mode(appointment_only);
    return made;
  }

  void season(Schedule& schedule) {
    if (one_in(2)) {
      return;
    }
    schedule.valid_from = day();
    schedule.valid_until = day();
    schedule.yearly = one_in(2);
    if (!schedule.yearly && *schedule.valid_until < *schedule.valid_from) {
      std::swap(schedule.valid_from, schedule.valid_until);
    }
  }

  Schedule schedule(bool appointment_only) {
    Schedule made;
    season(made);
    made.on_holiday = static_cast<HolidayPolicy>(between(0, 2));
    for (int i = between(0, 9); i > 0; --i) {
      made.rules.push_back(any_rule(appointment_only));
    }
    for (int i = between(0, 5); i > 0; --i) {
      made.exceptions.push_back(any_exception(appointment_only));
    }
    return made;
  }

  std::mt19937 random_;
};

void expect_same_day(const DayHours& day, const BruteForce& truth, long midnight) {
  std::array<std::array<bool, 1440>, 3> said{};
  const OpenSlot* before = nullptr;
  for (const OpenSlot& slot : day.slots) {
    ASSERT_TRUE(0 <= slot.from_minute && slot.from_minute < slot.until_minute &&
                slot.until_minute <= 1440);
    ASSERT_TRUE(before == nullptr || before->from_minute <= slot.from_minute);
    before = &slot;
    for (int minute = slot.from_minute; minute < slot.until_minute; ++minute) {
      said.at(static_cast<size_t>(slot.mode)).at(static_cast<size_t>(minute)) = true;
    }
    // Joined to the full: what lies just before and after is of another slot or shut.
    ASSERT_EQ(slot.from_previous_day,
              slot.from_minute == 0 && truth.is_open(midnight - 1, slot.mode));
    ASSERT_EQ(slot.into_next_day,
              slot.until_minute == 1440 && truth.is_open(midnight + 1440, slot.mode));
    ASSERT_TRUE(slot.until_minute == 1440 ||
                !truth.is_open(midnight + slot.until_minute, slot.mode));
  }
  for (HoursMode mode : kModes) {
    for (int minute = 0; minute < 1440; ++minute) {
      ASSERT_EQ(said.at(static_cast<size_t>(mode)).at(static_cast<size_t>(minute)),
                truth.is_open(midnight + minute, mode))
          << to_string(day.date) << " minute " << minute << " mode " << static_cast<int>(mode);
    }
  }
}

LocalTime wall(long minute) {
  return {base::add_days(kFirst, static_cast<int>(minute / 1440)), static_cast<int>(minute % 1440)};
}

// Real minutes between two wall-clock minutes, from the three changes in the window.
long real_minutes(long from, long until) {
  long left = until - from;
  for (Date date : {Date{2026, 3, 29}, Date{2027, 3, 28}}) {
    const long two = (base::days_from_civil(date) - base::days_from_civil(kFirst)) * 1440 + 120;
    if (from < two && until > two) {
      left -= std::min(60L, until - two);
    }
  }
  const long three =
      (base::days_from_civil({2026, 10, 25}) - base::days_from_civil(kFirst)) * 1440 + 180;
  return left + (from < three && until >= three ? 60 : 0);
}

bool ever(const Hours& hours, HoursMode mode, Date today) {
  for (const Schedule& schedule : hours.schedules) {
    if (!schedule.yearly && schedule.valid_until && *schedule.valid_until < today) {
      continue;
    }
    for (const HoursRule& rule : schedule.rules) {
      if (rule.mode == mode) {
        return true;
      }
    }
    for (const HoursException& one : schedule.exceptions) {
      if (one.kind != ExceptionKind::Closed && one.mode == mode && one.to >= today) {
        return true;
      }
    }
  }
  return false;
}

OpenState shut(const Hours& hours, const std::optional<HoursMode>& next, Date today,
               bool appointment) {
  if (hours.temporarily_closed && (!hours.closed_until || today <= *hours.closed_until)) {
    return OpenState::TemporarilyClosed;
  }
  const bool walk_in = ever(hours, HoursMode::WalkIn, today);
  const bool by_appointment = ever(hours, HoursMode::Appointment, today);
  if (next == HoursMode::WalkIn) {
    return OpenState::Closed;
  }
  if (next == HoursMode::Appointment || (!walk_in && (appointment || by_appointment))) {
    return OpenState::ByAppointmentOnly;
  }
  return walk_in || ever(hours, HoursMode::Phone, today) ? OpenState::Closed : OpenState::Unknown;
}

Openness expected(const Hours& hours, const BruteForce& truth, long now, bool appointment) {
  constexpr std::array kOpen = {OpenState::Open, OpenState::OpenByAppointment,
                                OpenState::OpenByPhone};
  const long horizon = (now / 1440 + 61) * 1440;
  Openness answer;
  std::optional<HoursMode> present;
  std::optional<HoursMode> next;
  for (HoursMode mode : kModes) {
    if (!present && truth.is_open(now, mode)) {
      present = mode;
    }
    const long start = truth.next_start(now, mode);
    if (!present && !next && start >= 0 && start < horizon) {
      next = mode;
      answer.opens_next = wall(start);
      answer.next_mode = mode;
    }
  }
  if (!present) {
    answer.state = shut(hours, next, wall(now).date, appointment);
    return answer;
  }
  const long end = truth.next_end(now, *present);
  answer.state = kOpen.at(static_cast<size_t>(*present));
  if (end < 0 || end >= horizon) {
    answer.state = *present == HoursMode::WalkIn ? OpenState::OpenAlways : answer.state;
    return answer;
  }
  answer.until = wall(end);
  answer.minutes_left = static_cast<int>(real_minutes(now, end));
  answer.closing_soon = *present == HoursMode::WalkIn && answer.minutes_left <= 30;
  return answer;
}

void expect_same_minute(const Hours& hours, const BruteForce& truth, long now, bool appointment,
                        const std::vector<Holiday>& days) {
  const auto want = expected(hours, truth, now, appointment);
  const auto got = openness_at(hours, wall(now), days, appointment);
  const auto where = to_string(wall(now).date) + " minute " + std::to_string(now % 1440);
  ASSERT_EQ(got.state, want.state) << where;
  ASSERT_EQ(got.until, want.until) << where;
  ASSERT_EQ(got.minutes_left, want.minutes_left) << where;
  ASSERT_EQ(got.opens_next, want.opens_next) << where;
  ASSERT_EQ(got.next_mode, want.next_mode) << where;
  ASSERT_EQ(got.closing_soon, want.closing_soon) << where;
}

// The minutes at which an answer can change, and some at random.
std::set<long> minutes_to_ask(const DayHours& day, long midnight, Dice& dice) {
  std::set<long> ask = {midnight + dice.between(0, 1439), midnight + 1439};
  for (const OpenSlot& slot : day.slots) {
    ask.insert({midnight + slot.from_minute, midnight + slot.until_minute - 1});
  }
  return ask;
}

bool is_missing(LocalTime time) {  // nobody reads these on a clock
  return (time.date == Date{2026, 3, 29} || time.date == Date{2027, 3, 28}) && time.minute >= 120 &&
         time.minute < 180;
}

TEST(HoursProperty, AgreesWithBruteForceForFourteenMonths) {
  const auto days = holidays();
  std::set<OpenState> seen;
  for (unsigned seed = 1; seed <= kSchedules; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    Dice dice(seed);
    const Hours hours = dice.hours();
    const bool appointment = dice.one_in(2);
    const BruteForce truth(hours, days, kFirst, kDays + 65);
    const auto all = week_from(hours, kFirst, kDays, days);
    for (int i = 0; i < kDays; ++i) {
      const DayHours& day = all.at(static_cast<size_t>(i));
      ASSERT_NO_FATAL_FAILURE(expect_same_day(day, truth, i * 1440L));
      for (long minute : minutes_to_ask(day, i * 1440L, dice)) {
        if (!is_missing(wall(minute))) {
          ASSERT_NO_FATAL_FAILURE(expect_same_minute(hours, truth, minute, appointment, days));
          seen.insert(expected(hours, truth, minute, appointment).state);
        }
      }
    }
  }
  EXPECT_GE(seen.size(), 7U) << "the dice do not reach every state";
}

}  // namespace
}  // namespace kiosk::directory
