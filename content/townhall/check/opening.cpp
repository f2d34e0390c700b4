#include <algorithm>

#include "content/townhall/check/check.h"
#include "content/townhall/check/opening_hours.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/records.h"
#include "kiosk/directory/opening.h"

namespace townhall {
namespace {

using kiosk::base::Date;
using kiosk::base::days_from_civil;
using kiosk::directory::Holiday;
using nlohmann::json;

// As far as somebody plans who asks when to come (reference/content-model, section 8).
constexpr int kDaysToOpen = 30;
// Holidays are entered once a year; with fewer days left it is time.
constexpr int kDaysOfHolidays = 180;
constexpr int kYear = 365;

std::string in_german(Date date) {
  return std::to_string(date.day) + "." + std::to_string(date.month) + "." +
         std::to_string(date.year);
}

Part day_part(Date date) {
  return {in_german(date), kiosk::base::to_string(date)};
}

class Opening {
 public:
  Opening(const Canonical& canonical, Date today, Issues& issues)
      : today_(today), holidays_(holidays_of(canonical)), issues_(issues) {}

  void check(const json& record, const Where& where) const {
    const auto hours = record.find("hours");
    if (hours == record.end() || !hours->is_object() ||
        string_of(record, "status", "published") != "published") {
      return;
    }
    never_open(record, hours_of(*hours), at_field(where, "hours"));
    for (const json& schedule : list_of(*hours, "schedules")) {
      holidays(schedule, at_field(where, "hours.schedules." + string_of(schedule, "key")));
    }
  }

  void table(bool has_hours) const {
    Date last;
    for (const Holiday& holiday : holidays_) {
      last = std::max(last, holiday.date);
    }
    if (has_hours && days_from_civil(last) - days_from_civil(today_) < kDaysOfHolidays) {
      issues_.add(rule("holidays-run-out"), {"holidays.json", "", ""});
    }
  }

 private:
  void never_open(const json& record, const kiosk::directory::Hours& hours,
                  const Where& where) const {
    if (hours.always || hours.temporarily_closed || hours.schedules.empty() ||
        string_of(record, "appointment") == "required") {
      return;
    }
    const auto days = week_from(hours, today_, kDaysToOpen, holidays_);
    if (std::all_of(days.begin(), days.end(), [](const auto& day) { return day.slots.empty(); })) {
      issues_.add(rule("hours-never-open"), where, {day_part(today_)});
    }
  }

  // A holiday on a day with hours, of which nothing is said.
  void holidays(const json& schedule, const Where& where) const {
    if (schedule.contains("on_holiday")) {
      return;
    }
    kiosk::directory::Hours alone = hours_of({{"schedules", json::array({schedule})}});
    for (const Holiday& holiday : holidays_) {
      const auto ahead = days_from_civil(holiday.date) - days_from_civil(today_);
      const bool said = std::any_of(
          alone.schedules[0].exceptions.begin(), alone.schedules[0].exceptions.end(),
          [&](const auto& one) { return one.from <= holiday.date && holiday.date <= one.to; });
      if (ahead >= 0 && ahead < kYear && !said &&
          !hours_on(alone, holiday.date, {}).slots.empty()) {
        issues_.add(rule("hours-holiday-unsaid"), where, {day_part(holiday.date)});
        return;
      }
    }
  }

  Date today_;
  std::vector<Holiday> holidays_;
  Issues& issues_;
};

}  // namespace

void check_opening(const Canonical& canonical, Issues& issues) {
  const auto today = kiosk::base::parse_date(string_of(canonical.package, "content_date"));
  if (!today) {
    return;  // reported by its shape
  }
  const Opening opening(canonical, *today, issues);
  bool has_hours = false;
  each_record(canonical, "contact", [&](const json& record, const Where& where) {
    has_hours = has_hours || record.contains("hours");
    opening.check(record, where);
  });
  opening.table(has_hours);
}

}  // namespace townhall
