#include "content/townhall/check/opening_hours.h"

#include <algorithm>
#include <array>

namespace townhall {
namespace {

using kiosk::base::parse_date;
using kiosk::base::parse_minutes;
using nlohmann::json;

namespace directory = kiosk::directory;

constexpr std::array<std::string_view, 7> kDays = {"mo", "tu", "we", "th", "fr", "sa", "su"};

directory::HoursMode mode_of(const json& row) {
  const std::string mode = string_of(row, "mode");
  return mode == "appointment" ? directory::HoursMode::Appointment
         : mode == "phone"     ? directory::HoursMode::Phone
                               : directory::HoursMode::WalkIn;
}

bool is_span(std::optional<int> opens, std::optional<int> closes) {
  return opens && closes && *opens < 1440 && *opens < *closes;
}

void add_rules(const json& row, std::vector<directory::HoursRule>& rules) {
  const auto opens = parse_minutes(string_of(row, "opens"));
  const auto closes = parse_minutes(string_of(row, "closes"));
  const auto anchor = parse_date(string_of(row, "anchor"));
  const int weeks = static_cast<int>(number_of(row, "every_weeks", 1));
  if (!is_span(opens, closes) || (weeks > 1 && !anchor)) {
    return;
  }
  for (const json& day : list_of(row, "days")) {
    const auto found = std::find(kDays.begin(), kDays.end(),
                                 day.is_string() ? day.get<std::string>() : std::string());
    if (found != kDays.end()) {
      rules.push_back({static_cast<int>(found - kDays.begin()) + 1, *opens, *closes, mode_of(row),
                       static_cast<int>(number_of(row, "nth")), std::max(1, weeks),
                       anchor.value_or(kiosk::base::Date{})});
    }
  }
}

void add_exception(const json& row, std::vector<directory::HoursException>& exceptions) {
  const auto from = parse_date(string_of(row, "from"));
  const auto to = parse_date(string_of(row, "to"));
  if (!from || !to) {
    return;
  }
  const std::string kind = string_of(row, "kind");
  directory::HoursException exception;
  exception.from = *from;
  exception.to = *to;
  exception.mode = mode_of(row);
  if (kind != "closed") {
    const auto opens = parse_minutes(string_of(row, "opens"));
    const auto closes = parse_minutes(string_of(row, "closes"));
    if (!is_span(opens, closes)) {
      return;
    }
    exception.kind =
        kind == "extra" ? directory::ExceptionKind::Extra : directory::ExceptionKind::Changed;
    exception.opens_minute = *opens;
    exception.closes_minute = *closes;
  }
  exceptions.push_back(std::move(exception));
}

directory::Schedule schedule_of(const json& row) {
  directory::Schedule schedule;
  schedule.valid_from = parse_date(string_of(row, "valid_from"));
  schedule.valid_until = parse_date(string_of(row, "valid_until"));
  schedule.yearly = flag_of(row, "yearly") && schedule.valid_from && schedule.valid_until;
  const std::string policy = string_of(row, "on_holiday");
  schedule.on_holiday = policy == "as-usual"    ? directory::HolidayPolicy::AsUsual
                        : policy == "as-sunday" ? directory::HolidayPolicy::AsSunday
                                                : directory::HolidayPolicy::Closed;
  for (const json& rule_row : list_of(row, "rules")) {
    add_rules(rule_row, schedule.rules);
  }
  for (const json& exception : list_of(row, "exceptions")) {
    add_exception(exception, schedule.exceptions);
  }
  return schedule;
}

}  // namespace

directory::Hours hours_of(const json& hours) {
  directory::Hours out;
  out.known = true;
  out.always = flag_of(hours, "always");
  out.temporarily_closed = flag_of(hours, "temporarily_closed");
  out.closed_until = parse_date(string_of(hours, "closed_until"));
  for (const json& schedule : list_of(hours, "schedules")) {
    out.schedules.push_back(schedule_of(schedule));
  }
  return out;
}

std::vector<directory::Holiday> holidays_of(const Canonical& canonical) {
  std::vector<directory::Holiday> holidays;
  const auto records = canonical.records.find("holiday");
  if (records == canonical.records.end()) {
    return holidays;
  }
  for (const json& record : records->second) {
    for (const json& day : list_of(record, "dates")) {
      const auto date = parse_date(day.is_string() ? day.get<std::string>() : std::string());
      if (date && string_of(record, "kind", "public") == "public") {
        holidays.push_back({*date, {}});
      }
    }
  }
  return holidays;
}

}  // namespace townhall
