#include "kiosk/directory/recurrence.h"

#include <algorithm>

namespace kiosk::directory {
namespace {

using base::Date;

constexpr int kDaysPerWeek = 7;

long floor_divide(long value, long by) {
  return value >= 0 ? value / by : -((-value + by - 1) / by);
}

long monday_of(Date day) {
  return base::days_from_civil(day) - (base::iso_weekday(day) - 1);
}

bool is_nth_weekday(int nth, Date day) {
  if (nth == 0) {
    return true;
  }
  const int from_start = (day.day - 1) / kDaysPerWeek + 1;
  const int from_end = (base::days_in_month(day.year, day.month) - day.day) / kDaysPerWeek + 1;
  return nth == (nth > 0 ? from_start : -from_end);
}

bool on_weekday(const std::vector<ByDay>& by_day, Date day) {
  return std::any_of(by_day.begin(), by_day.end(), [&](const ByDay& wanted) {
    return wanted.weekday == base::iso_weekday(day) && is_nth_weekday(wanted.nth, day);
  });
}

bool on_month_day(const std::vector<int>& by_month_day, Date day) {
  const int length = base::days_in_month(day.year, day.month);
  return std::any_of(by_month_day.begin(), by_month_day.end(), [&](int wanted) {
    return day.day == (wanted > 0 ? wanted : length + 1 + wanted);
  });
}

bool monthly(const Recurrence& recurrence, Date start, Date day) {
  const long months = (day.year - start.year) * 12L + (day.month - start.month);
  if (months % recurrence.interval != 0) {
    return false;
  }
  if (recurrence.by_day.empty() && recurrence.by_month_day.empty()) {
    return day.day == start.day;
  }
  return (recurrence.by_day.empty() || on_weekday(recurrence.by_day, day)) &&
         (recurrence.by_month_day.empty() || on_month_day(recurrence.by_month_day, day));
}

bool weekly(const Recurrence& recurrence, Date start, Date day) {
  const long weeks = floor_divide(monday_of(day) - monday_of(start), kDaysPerWeek);
  if (weeks % recurrence.interval != 0) {
    return false;
  }
  return recurrence.by_day.empty() ? base::iso_weekday(day) == base::iso_weekday(start)
                                   : on_weekday(recurrence.by_day, day);
}

bool daily(const Recurrence& recurrence, Date start, Date day) {
  const long days = base::days_from_civil(day) - base::days_from_civil(start);
  return days % recurrence.interval == 0 &&
         (recurrence.by_day.empty() || on_weekday(recurrence.by_day, day));
}

// By the rule alone; `day` is not before `start`.
bool matches(const Recurrence& recurrence, Date start, Date day) {
  switch (recurrence.frequency) {
    case Frequency::Once:
      return day == start;
    case Frequency::Daily:
      return daily(recurrence, start, day);
    case Frequency::Weekly:
      return weekly(recurrence, start, day);
    case Frequency::Monthly:
      return monthly(recurrence, start, day);
    case Frequency::Yearly:
      return day.month == start.month && day.day == start.day &&
             (day.year - start.year) % recurrence.interval == 0;
  }
  return false;
}

}  // namespace

std::vector<Date> occurrences(const Recurrence& recurrence, Date start,
                              const std::vector<Date>& excluded, Date from, Date to) {
  std::vector<Date> days;
  const Date last = recurrence.until ? std::min(to, *recurrence.until) : to;
  // A count is counted from the start, whatever is asked for; excluded days count (RFC 5545, 3.3.10
  // and 3.8.5.1).
  const Date first = recurrence.count > 0 ? start : std::max(start, from);
  int counted = 0;
  for (long at = base::days_from_civil(first); at <= base::days_from_civil(last); ++at) {
    const Date day = base::civil_from_days(at);
    if (!matches(recurrence, start, day)) {
      continue;
    }
    ++counted;
    if (day >= from && std::find(excluded.begin(), excluded.end(), day) == excluded.end()) {
      days.push_back(day);
    }
    if (counted == recurrence.count) {
      break;
    }
  }
  return days;
}

}  // namespace kiosk::directory
