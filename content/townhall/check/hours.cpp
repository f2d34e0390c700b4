#include <algorithm>
#include <map>

#include "content/townhall/check/check.h"
#include "content/townhall/check/rules.h"
#include "content/townhall/check/words.h"
#include "content/townhall/records.h"
#include "kiosk/base/civil.h"

namespace townhall {
namespace {

using kiosk::base::parse_date;
using kiosk::base::parse_minutes;
using nlohmann::json;

struct Span {
  int opens = 0;
  int closes = 0;
  long nth = 0;
};

std::optional<Span> span_of(const json& row) {
  const std::optional<int> opens = parse_minutes(string_of(row, "opens"));
  const std::optional<int> closes = parse_minutes(string_of(row, "closes"));
  if (!opens || !closes) {
    return std::nullopt;  // a missing or wrong time is reported by its shape
  }
  return Span{*opens, *closes, number_of(row, "nth")};
}

void check_order(const Span& span, const Where& where, Issues& issues) {
  if (span.opens >= 1440) {
    issues.add(rule("hours-open-after-midnight"), where);
  } else if (span.closes <= span.opens) {
    issues.add(rule("hours-order"), where);
  }
}

// Two rules that hold on different days of the month, or every other week, may share hours.
bool may_meet(const Span& one, const Span& other) {
  return one.nth == 0 || other.nth == 0 || one.nth == other.nth;
}

std::string day_name(const json& day) {
  return day.is_string() ? day.get<std::string>() : day.dump();
}

void check_rules(const json& schedule, const Where& where, Issues& issues) {
  std::map<std::string, std::vector<Span>> spans;  // by day and mode
  for (const json& row : list_of(schedule, "rules")) {
    const std::optional<Span> span = span_of(row);
    if (!span) {
      continue;
    }
    check_order(*span, where, issues);
    const bool alternates = number_of(row, "every_weeks", 1) > 1;
    if (alternates && !row.contains("anchor")) {
      issues.add(rule("hours-anchor"), where);
    }
    if (list_of(row, "days").empty()) {
      issues.add(rule("hours-no-day"), where);
    }
    for (const json& day : list_of(row, "days")) {
      std::vector<Span>& same = spans[day.dump() + string_of(row, "mode", "walk-in")];
      const auto overlaps = [&](const Span& other) {
        return may_meet(*span, other) && span->opens < other.closes && other.opens < span->closes;
      };
      if (!alternates && std::any_of(same.begin(), same.end(), overlaps)) {
        issues.add(rule("hours-overlap"), where, {day_word(day_name(day))});
      }
      if (!alternates) {
        same.push_back(*span);
      }
    }
  }
}

void check_exception(const json& exception, const Where& where, Issues& issues) {
  const auto from = parse_date(string_of(exception, "from"));
  const auto to = parse_date(string_of(exception, "to"));
  if (from && to && *to < *from) {
    issues.add(rule("special-day-order"), where);
  }
  const bool closed = string_of(exception, "kind") == "closed";
  const std::optional<Span> span = span_of(exception);
  if (closed && (exception.contains("opens") || exception.contains("closes"))) {
    issues.add(rule("special-day-closed-with-hours"), where);
  } else if (!closed && !span) {
    issues.add(rule("special-day-without-hours"), where);
  } else if (span) {
    check_order(*span, where, issues);
  }
}

void check_schedule(const json& schedule, const Where& where, Issues& issues) {
  const auto from = parse_date(string_of(schedule, "valid_from"));
  const auto until = parse_date(string_of(schedule, "valid_until"));
  const bool yearly = flag_of(schedule, "yearly");
  // A yearly season may run over New Year; any other must not end before it begins.
  if (!yearly && from && until && *until < *from) {
    issues.add(rule("schedule-order"), where);
  }
  if (yearly && (!from || !until)) {
    issues.add(rule("schedule-yearly-without-days"), where);
  }
  check_rules(schedule, at_field(where, "rules"), issues);
  std::string last;
  for (const json& exception : list_of(schedule, "exceptions")) {
    const Where here = at_field(where, "exceptions." + string_of(exception, "key"));
    check_exception(exception, here, issues);
    const std::string begin = string_of(exception, "from");
    if (begin < last) {
      issues.add(rule("special-days-unsorted"), here);
    }
    if (!yearly && until && parse_date(begin) && *parse_date(begin) > *until) {
      issues.add(rule("special-day-after-end"), here);
    }
    last = begin;
  }
}

}  // namespace

void check_hours(const json& hours, const Where& where, Issues& issues) {
  const json& schedules = list_of(hours, "schedules");
  if (flag_of(hours, "always") && !schedules.empty()) {
    issues.add(rule("hours-always-and-schedules"), where);
  }
  if (hours.contains("closed_until") && !flag_of(hours, "temporarily_closed")) {
    issues.add(rule("hours-closed-until"), where);
  }
  if (hours.empty()) {
    issues.add(rule("hours-say-nothing"), where);
  }
  for (const json& schedule : schedules) {
    check_schedule(schedule, at_field(where, "schedules." + string_of(schedule, "key")), issues);
  }
}

}  // namespace townhall
