#include "kiosk/directory/timetable.h"

#include <algorithm>
#include <array>

namespace kiosk::directory {
namespace {

using base::Date;

constexpr int kSunday = 7;

bool in_season(const Schedule& schedule, Date day) {
  const auto& from = schedule.valid_from;
  const auto& until = schedule.valid_until;
  if (!schedule.yearly) {
    return (!from || *from <= day) && (!until || day <= *until);
  }
  const auto in_year = [](Date date) { return date.month * 100 + date.day; };
  const bool begun = !from || in_year(*from) <= in_year(day);
  const bool not_over = !until || in_year(day) <= in_year(*until);
  const bool over_new_year = from && until && in_year(*from) > in_year(*until);
  return over_new_year ? begun || not_over : begun && not_over;
}

bool is_nth(int nth, Date day) {
  if (nth == 0) {
    return true;
  }
  if (nth < 0) {
    return day.day + 7 > base::days_in_month(day.year, day.month);
  }
  return (day.day - 1) / 7 + 1 == nth;
}

long monday_of(Date day) {
  return base::days_from_civil(day) - (base::iso_weekday(day) - 1);
}

bool in_interval(const HoursRule& rule, Date day) {
  if (rule.interval_weeks <= 1) {
    return true;
  }
  const long weeks = (monday_of(day) - monday_of(rule.anchor)) / 7;
  return weeks % rule.interval_weeks == 0;
}

bool holds_on(const HoursRule& rule, Date day, bool as_sunday) {
  const int weekday = base::iso_weekday(day);
  if (rule.weekday != (as_sunday ? kSunday : weekday)) {
    return false;
  }
  if (as_sunday && weekday != kSunday && rule.nth_of_month != 0) {
    return false;
  }
  return is_nth(rule.nth_of_month, day) && in_interval(rule, day);
}

Span span_on(Date day, int opens, int closes, HoursMode mode) {
  const long midnight = base::days_from_civil(day) * kMinutesPerDay;
  return {midnight + opens, midnight + closes, mode};
}

void add_rules(const Schedule& schedule, Date day, bool holiday, std::vector<Span>& spans) {
  if (holiday && schedule.on_holiday == HolidayPolicy::Closed) {
    return;
  }
  const bool as_sunday = holiday && schedule.on_holiday == HolidayPolicy::AsSunday;
  for (const HoursRule& rule : schedule.rules) {
    if (holds_on(rule, day, as_sunday)) {
      spans.push_back(span_on(day, rule.opens_minute, rule.closes_minute, rule.mode));
    }
  }
}

const HoursException* find_exception(const Schedule& schedule, Date day, ExceptionKind kind,
                                     bool has_hours) {
  for (const HoursException& exception : schedule.exceptions) {
    const bool covers = exception.from <= day && day <= exception.to;
    const bool has_effect =
        kind != ExceptionKind::Changed || has_hours || exception.from == exception.to;
    if (exception.kind == kind && covers && has_effect) {
      return &exception;
    }
  }
  return nullptr;
}

void add_exceptions(const Schedule& schedule, Date day, ExceptionKind kind, bool has_hours,
                    std::vector<Span>& spans) {
  for (const HoursException& exception : schedule.exceptions) {
    const bool covers = exception.from <= day && day <= exception.to;
    const bool has_effect =
        kind == ExceptionKind::Extra || has_hours || exception.from == exception.to;
    if (exception.kind == kind && covers && has_effect) {
      spans.push_back(
          span_on(day, exception.opens_minute, exception.closes_minute, exception.mode));
    }
  }
}

void add_schedule(const Schedule& schedule, Date day, bool holiday, std::vector<Span>& spans) {
  if (!in_season(schedule, day) ||
      find_exception(schedule, day, ExceptionKind::Closed, true) != nullptr) {
    return;
  }
  const size_t before = spans.size();
  add_rules(schedule, day, holiday, spans);
  const bool has_hours = spans.size() > before;
  if (find_exception(schedule, day, ExceptionKind::Changed, has_hours) != nullptr) {
    spans.resize(before);
    add_exceptions(schedule, day, ExceptionKind::Changed, has_hours, spans);
  }
  add_exceptions(schedule, day, ExceptionKind::Extra, has_hours, spans);
}

}  // namespace

bool is_temporarily_closed(const Hours& hours, Date day) {
  return hours.temporarily_closed && (!hours.closed_until || day <= *hours.closed_until);
}

const Holiday* holiday_on(const std::vector<Holiday>& holidays, Date day) {
  const auto found = std::find_if(holidays.begin(), holidays.end(),
                                  [&](const Holiday& holiday) { return holiday.date == day; });
  return found == holidays.end() ? nullptr : &*found;
}

namespace {

void add_spans(const Hours& hours, Date day, const std::vector<Holiday>& holidays,
               std::vector<Span>& spans) {
  if (!hours.known || is_temporarily_closed(hours, day)) {
    return;
  }
  if (hours.always) {
    spans.push_back(span_on(day, 0, static_cast<int>(kMinutesPerDay), HoursMode::WalkIn));
    return;
  }
  const bool holiday = holiday_on(holidays, day) != nullptr;
  for (const Schedule& schedule : hours.schedules) {
    add_schedule(schedule, day, holiday, spans);
  }
}

void join_spans(std::vector<Span>& spans) {
  std::sort(spans.begin(), spans.end(), [](const Span& a, const Span& b) {
    return a.mode != b.mode ? a.mode < b.mode : a.from < b.from;
  });
  std::vector<Span> joined;
  for (const Span& span : spans) {
    const bool continues =
        !joined.empty() && joined.back().mode == span.mode && span.from <= joined.back().until;
    if (continues) {
      joined.back().until = std::max(joined.back().until, span.until);
    } else {
      joined.push_back(span);
    }
  }
  std::sort(joined.begin(), joined.end(), [](const Span& a, const Span& b) {
    return a.from != b.from ? a.from < b.from : a.mode < b.mode;
  });
  spans = std::move(joined);
}

}  // namespace

const HoursException* exception_on(const Hours& hours, Date day,
                                   const std::vector<Holiday>& holidays) {
  if (!hours.known || hours.always) {
    return nullptr;
  }
  const bool holiday = holiday_on(holidays, day) != nullptr;
  constexpr std::array kStrongestFirst = {ExceptionKind::Closed, ExceptionKind::Changed,
                                          ExceptionKind::Extra};
  for (ExceptionKind kind : kStrongestFirst) {
    for (const Schedule& schedule : hours.schedules) {
      if (!in_season(schedule, day)) {
        continue;
      }
      std::vector<Span> usual;
      add_rules(schedule, day, holiday, usual);
      if (const auto* found = find_exception(schedule, day, kind, !usual.empty())) {
        return found;
      }
    }
  }
  return nullptr;
}

std::vector<Span> spans_between(const Hours& hours, Date first, Date last,
                                const std::vector<Holiday>& holidays) {
  std::vector<Span> spans;
  for (Date day = first; day <= last; day = base::add_days(day, 1)) {
    add_spans(hours, day, holidays, spans);
  }
  join_spans(spans);
  return spans;
}

}  // namespace kiosk::directory
