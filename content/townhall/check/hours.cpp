#include <algorithm>
#include <map>

#include "content/townhall/check/check.h"
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

std::optional<Span> span_of(const json& rule) {
  const std::optional<int> opens = parse_minutes(string_of(rule, "opens"));
  const std::optional<int> closes = parse_minutes(string_of(rule, "closes"));
  if (!opens || !closes) {
    return std::nullopt;  // a missing or wrong time is reported by its shape
  }
  return Span{*opens, *closes, number_of(rule, "nth")};
}

void check_order(const Span& span, const Where& where, Issues& issues) {
  if (span.opens >= 1440) {
    issues.error(where, "The opening time must be before 24:00; name the next day.");
  } else if (span.closes <= span.opens) {
    issues.error(where,
                 "It closes before it opens; for hours past midnight write 26:00 for 02:00.");
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
  for (const json& rule : list_of(schedule, "rules")) {
    const std::optional<Span> span = span_of(rule);
    if (!span) {
      continue;
    }
    check_order(*span, where, issues);
    const bool alternates = number_of(rule, "every_weeks", 1) > 1;
    if (alternates && !rule.contains("anchor")) {
      issues.error(where, "A rule for every other week needs an anchor: a day of such a week.");
    }
    if (list_of(rule, "days").empty()) {
      issues.error(where, "A rule names no day of the week.");
    }
    for (const json& day : list_of(rule, "days")) {
      std::vector<Span>& same = spans[day.dump() + string_of(rule, "mode", "walk-in")];
      const auto overlaps = [&](const Span& other) {
        return may_meet(*span, other) && span->opens < other.closes && other.opens < span->closes;
      };
      if (!alternates && std::any_of(same.begin(), same.end(), overlaps)) {
        issues.error(where, "Two rules overlap on " + day_name(day) + "; join them.");
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
    issues.error(where, "The exception ends before it begins; swap the days.");
  }
  const bool closed = string_of(exception, "kind") == "closed";
  const std::optional<Span> span = span_of(exception);
  if (closed && (exception.contains("opens") || exception.contains("closes"))) {
    issues.error(where, "A closed day has no hours; remove them or write \"changed\".");
  } else if (!closed && !span) {
    issues.error(where, "Changed or extra hours need opens and closes.");
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
    issues.error(where, "The schedule ends before it begins; swap the days.");
  }
  if (yearly && (!from || !until)) {
    issues.error(where, "A yearly schedule needs its first and its last day.");
  }
  check_rules(schedule, at_field(where, "rules"), issues);
  std::string last;
  for (const json& exception : list_of(schedule, "exceptions")) {
    const Where here = at_field(where, "exceptions." + string_of(exception, "key"));
    check_exception(exception, here, issues);
    const std::string begin = string_of(exception, "from");
    if (begin < last) {
      issues.warning(here, "The exceptions are not in the order of their days; sort them.");
    }
    if (!yearly && until && parse_date(begin) && *parse_date(begin) > *until) {
      issues.warning(here, "The exception lies after the end of its schedule.");
    }
    last = begin;
  }
}

}  // namespace

void check_hours(const json& hours, const Where& where, Issues& issues) {
  const json& schedules = list_of(hours, "schedules");
  if (flag_of(hours, "always") && !schedules.empty()) {
    issues.error(where, "\"always\" and schedules exclude each other; keep one.");
  }
  if (hours.contains("closed_until") && !flag_of(hours, "temporarily_closed")) {
    issues.error(where, "\"closed_until\" needs \"temporarily_closed\".");
  }
  if (hours.empty()) {
    issues.warning(where, "The hours say nothing; leave the key out if they are not known.");
  }
  for (const json& schedule : schedules) {
    check_schedule(schedule, at_field(where, "schedules." + string_of(schedule, "key")), issues);
  }
}

}  // namespace townhall
