#include "tests/directory/hours_brute_force.h"

namespace kiosk::directory {
namespace {

using base::Date;

constexpr int kMargin = 3 * 1440;

Date following(Date day) {
  if (day.day < base::days_in_month(day.year, day.month)) {
    return {day.year, day.month, day.day + 1};
  }
  return day.month < 12 ? Date{day.year, day.month + 1, 1} : Date{day.year + 1, 1, 1};
}

bool same_month_and_day(Date a, Date b) {
  return a.month == b.month && a.day == b.day;
}

// Walks a whole year from the first day of the season until its last.
bool in_yearly_season(const Schedule& schedule, Date day) {
  Date at = {2000, schedule.valid_from->month, schedule.valid_from->day};
  for (int i = 0; i < 366; ++i, at = following(at)) {
    if (same_month_and_day(at, day)) {
      return true;
    }
    if (same_month_and_day(at, *schedule.valid_until)) {
      return false;
    }
  }
  return false;
}

bool valid(const Schedule& schedule, Date day) {
  if (schedule.yearly) {
    return in_yearly_season(schedule, day);
  }
  if (schedule.valid_from && day < *schedule.valid_from) {
    return false;
  }
  return !(schedule.valid_until && day > *schedule.valid_until);
}

bool nth_holds(const HoursRule& rule, Date day) {
  if (rule.nth_of_month == -1) {
    Date week_later = day;
    for (int i = 0; i < 7; ++i) {
      week_later = following(week_later);
    }
    return week_later.month != day.month;
  }
  int seen = 0;
  for (Date at = {day.year, day.month, 1}; at <= day; at = following(at)) {
    seen += base::iso_weekday(at) == base::iso_weekday(day) ? 1 : 0;
  }
  return rule.nth_of_month == 0 || seen == rule.nth_of_month;
}

// Counts Mondays between the weeks one by one.
bool week_holds(const HoursRule& rule, Date day) {
  if (rule.interval_weeks <= 1) {
    return true;
  }
  int weeks = 0;
  for (Date at = rule.anchor; at < day;) {
    at = following(at);
    weeks += base::iso_weekday(at) == 1 ? 1 : 0;
  }
  for (Date at = day; at < rule.anchor;) {
    at = following(at);
    weeks += base::iso_weekday(at) == 1 ? 1 : 0;
  }
  return weeks % rule.interval_weeks == 0;
}

bool rule_holds(const HoursRule& rule, HolidayPolicy policy, Date day, bool holiday) {
  const bool sunday = base::iso_weekday(day) == 7;
  if (holiday && policy == HolidayPolicy::Closed) {
    return false;
  }
  if (holiday && policy == HolidayPolicy::AsSunday && !sunday) {
    return rule.weekday == 7 && rule.nth_of_month == 0 && week_holds(rule, day);
  }
  return rule.weekday == base::iso_weekday(day) && nth_holds(rule, day) && week_holds(rule, day);
}

}  // namespace

BruteForce::BruteForce(const Hours& hours, const std::vector<Holiday>& holidays, Date first,
                       int days)
    : first_(base::add_days(first, -3)), minutes_(static_cast<size_t>(days + 5) * 1440, 0) {
  Date day = first_;
  for (int i = 0; i < days + 3; ++i, day = following(day)) {
    bool holiday = false;
    for (const Holiday& one : holidays) {
      holiday = holiday || one.date == day;
    }
    const bool paused =
        hours.temporarily_closed && (!hours.closed_until || day <= *hours.closed_until);
    for (const Schedule& schedule : hours.schedules) {
      if (!paused && valid(schedule, day)) {
        fill(schedule, day, holiday);
      }
    }
  }
  index();
}

void BruteForce::fill(const Schedule& schedule, Date day, bool holiday) {
  bool closed = false;
  bool changed = false;
  bool has_rules = false;
  for (const HoursRule& rule : schedule.rules) {
    has_rules = has_rules || rule_holds(rule, schedule.on_holiday, day, holiday);
  }
  for (const HoursException& e : schedule.exceptions) {
    const bool today = e.from <= day && day <= e.to;
    closed = closed || (today && e.kind == ExceptionKind::Closed);
    changed =
        changed || (today && e.kind == ExceptionKind::Changed && (has_rules || e.from == e.to));
  }
  if (closed) {
    return;
  }
  for (const HoursRule& rule : schedule.rules) {
    if (!changed && rule_holds(rule, schedule.on_holiday, day, holiday)) {
      paint(day, rule.opens_minute, rule.closes_minute, rule.mode);
    }
  }
  for (const HoursException& e : schedule.exceptions) {
    const bool today = e.from <= day && day <= e.to;
    const bool counts = e.kind == ExceptionKind::Extra ||
                        (e.kind == ExceptionKind::Changed && (has_rules || e.from == e.to));
    if (today && counts) {
      paint(day, e.opens_minute, e.closes_minute, e.mode);
    }
  }
}

void BruteForce::paint(Date day, int opens, int closes, HoursMode mode) {
  const long start = (base::days_from_civil(day) - base::days_from_civil(first_)) * 1440;
  for (long minute = start + opens; minute < start + closes; ++minute) {
    minutes_.at(static_cast<size_t>(minute)) |= bit(mode);
  }
}

void BruteForce::index() {
  const size_t size = minutes_.size();
  for (unsigned mode = 0; mode < 3; ++mode) {
    ends_[mode].assign(size + 1, -1);
    starts_[mode].assign(size + 1, -1);
    for (size_t i = size; i-- > 1;) {
      const bool open = (unsigned{minutes_[i]} >> mode & 1U) != 0;
      const bool before = (unsigned{minutes_[i - 1]} >> mode & 1U) != 0;
      ends_[mode][i] = open ? ends_[mode][i + 1] : static_cast<int>(i);
      starts_[mode][i - 1] = open && !before ? static_cast<int>(i) : starts_[mode][i];
    }
  }
}

uint8_t BruteForce::bits(long minute) const {
  return minutes_.at(static_cast<size_t>(minute + kMargin));
}

long BruteForce::next_end(long minute, HoursMode mode) const {
  const int found = ends_[static_cast<size_t>(mode)].at(static_cast<size_t>(minute + kMargin));
  return found < 0 ? -1 : found - kMargin;
}

long BruteForce::next_start(long minute, HoursMode mode) const {
  const int found = starts_[static_cast<size_t>(mode)].at(static_cast<size_t>(minute + kMargin));
  return found < 0 ? -1 : found - kMargin;
}

}  // namespace kiosk::directory
