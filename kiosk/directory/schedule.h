#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/civil.h"
#include "kiosk/directory/localized_text.h"

namespace kiosk::directory {

// How one may come in the time given. "By appointment" and "by telephone" are not "closed".
enum class HoursMode { WalkIn, Appointment, Phone };

// What a rule means on a public holiday of the schedule's region. AsSunday takes the rules of every
// Sunday; those of an nth Sunday hold only if the holiday is one.
enum class HolidayPolicy { Closed, AsUsual, AsSunday };

// Weekly wall-clock hours: "every Thursday 14:00 to 18:00", "first Monday of the month".
struct HoursRule {
  int weekday = 1;        // ISO: 1 = Monday ... 7 = Sunday
  int opens_minute = 0;   // 0 to 1439 after midnight of that weekday
  int closes_minute = 0;  // opens_minute < closes_minute <= 2880; over 1440 runs into the next day
  HoursMode mode = HoursMode::WalkIn;
  int nth_of_month = 0;    // 0 every, 1 to 5 the nth, -1 the last such weekday of the month
  int interval_weeks = 1;  // 2 = every other week, counted from the week of `anchor`
  base::Date anchor;       // read only if interval_weeks > 1; counts backwards too

  bool operator==(const HoursRule&) const = default;
};

enum class ExceptionKind { Closed, Changed, Extra };

// On its days, Closed removes all hours of its schedule, whatever else is said; Extra adds to them,
// on holidays too; Changed replaces them. Changed over several days leaves days alone that have no
// hours to replace (a Sunday or holiday inside a winter timetable); for one day it always holds.
struct HoursException {
  base::Date from;
  base::Date to;  // inclusive
  ExceptionKind kind = ExceptionKind::Closed;
  int opens_minute = 0;  // Changed and Extra only
  int closes_minute = 0;
  HoursMode mode = HoursMode::WalkIn;
  LocalizedText reason;

  bool operator==(const HoursException&) const = default;
};

// A season's rules. A contact point may have several schedules: by season, and for other purposes.
struct Schedule {
  std::optional<base::Date> valid_from;   // inclusive; every year if the dates are `yearly`
  std::optional<base::Date> valid_until;  // inclusive
  bool yearly = false;                    // only month and day of valid_from and valid_until count
  HolidayPolicy on_holiday = HolidayPolicy::Closed;
  std::vector<HoursRule> rules;
  std::vector<HoursException> exceptions;
  LocalizedText label;
  LocalizedText note;

  bool operator==(const Schedule&) const = default;
};

struct Holiday {
  base::Date date;
  LocalizedText name;

  bool operator==(const Holiday&) const = default;
};

// All that is known about when a contact point can be reached.
struct Hours {
  bool known = false;   // false: nobody has told us; never shown as closed
  bool always = false;  // day and night; schedules are not read
  bool temporarily_closed = false;
  std::optional<base::Date> closed_until;  // with temporarily_closed: the last closed day, if known
  LocalizedText closed_reason;
  std::vector<Schedule> schedules;

  bool operator==(const Hours&) const = default;
};

}  // namespace kiosk::directory
