#include "kiosk/directory/opening.h"

#include <algorithm>

#include "kiosk/directory/timetable.h"

namespace kiosk::directory {
namespace {

using base::Date;
using Holidays = std::vector<Holiday>;

OpenSlot slot_of(const Span& span, long midnight) {
  return {static_cast<int>(span.from - midnight), static_cast<int>(span.until - midnight),
          span.mode, false, false};
}

OpenSlot clipped(const Span& span, long midnight) {
  const long end = midnight + kMinutesPerDay;
  OpenSlot slot =
      slot_of({std::max(span.from, midnight), std::min(span.until, end), span.mode}, midnight);
  slot.from_previous_day = span.from < midnight;
  slot.into_next_day = span.until > end;
  return slot;
}

}  // namespace

DayHours hours_on(const Hours& hours, Date day, const Holidays& holidays) {
  DayHours result;
  result.date = day;
  const long midnight = base::days_from_civil(day) * kMinutesPerDay;
  for (const Span& span : spans_between(hours, base::add_days(day, -kDaysSlotsReach),
                                        base::add_days(day, 1), holidays)) {
    if (span.until > midnight && span.from < midnight + kMinutesPerDay) {
      result.slots.push_back(clipped(span, midnight));
    }
  }
  for (const Span& span : spans_between(hours, day, day, holidays)) {
    result.listed.push_back(slot_of(span, midnight));
  }
  if (const Holiday* holiday = holiday_on(holidays, day)) {
    result.holiday = holiday->name;
  }
  if (is_temporarily_closed(hours, day)) {
    result.exception = hours.closed_reason;
  } else if (const auto* exception = exception_on(hours, day, holidays)) {
    result.exception = exception->reason;
  }
  return result;
}

std::vector<DayHours> week_from(const Hours& hours, Date first_day, int days,
                                const Holidays& holidays) {
  std::vector<DayHours> week;
  for (int i = 0; i < days; ++i) {
    week.push_back(hours_on(hours, base::add_days(first_day, i), holidays));
  }
  return week;
}

}  // namespace kiosk::directory
