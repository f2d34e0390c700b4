#include <algorithm>
#include <tuple>

#include "content/townhall/canonical.h"
#include "content/townhall/workbook/hours_words.h"
#include "content/townhall/workbook/numbers.h"
#include "kiosk/base/civil.h"

namespace townhall::workbook {
namespace {

using nlohmann::json;

constexpr const char* kDays[] = {"mo", "tu", "we", "th", "fr", "sa", "su"};

bool holds_on(const json& rule, std::size_t weekday) {
  const json& days = list_of(rule, "days");
  return std::find(days.begin(), days.end(), kDays[weekday]) != days.end();
}

Stretch stretch_of(const json& rule) {
  Stretch stretch;
  stretch.opens = kiosk::base::parse_minutes(string_of(rule, "opens")).value_or(0);
  stretch.closes = kiosk::base::parse_minutes(string_of(rule, "closes")).value_or(0);
  stretch.mode = string_of(rule, "mode", "walk-in");
  stretch.nth = number_of(rule, "nth");
  stretch.every_weeks = number_of(rule, "every_weeks", 1);
  stretch.anchor = stretch.every_weeks > 1 ? string_of(rule, "anchor") : std::string();
  return stretch;
}

json rule_of(const Stretch& stretch, std::size_t weekday) {
  json rule = {{"days", json::array({kDays[weekday]})},
               {"opens", clock(stretch.opens)},
               {"closes", clock(stretch.closes)},
               {"mode", stretch.mode}};
  if (stretch.nth != 0) {
    rule["nth"] = stretch.nth;
  }
  if (stretch.every_weeks > 1) {
    rule["every_weeks"] = stretch.every_weeks;
    rule["anchor"] = stretch.anchor;
  }
  return rule;
}

// The day in its place among those of the week.
void add_day(json& rule, std::size_t weekday) {
  json days = json::array();
  for (std::size_t day = 0; day < std::size(kDays); ++day) {
    if (day == weekday || holds_on(rule, day)) {
      days.push_back(kDays[day]);
    }
  }
  rule["days"] = std::move(days);
}

// The first of the same mode as the rule, else the first.
std::vector<Stretch>::iterator like(std::vector<Stretch>& wanted, const json& rule) {
  const auto same = std::find_if(wanted.begin(), wanted.end(), [&](const Stretch& stretch) {
    return stretch.mode == string_of(rule, "mode", "walk-in");
  });
  return same == wanted.end() ? wanted.begin() : same;
}

int rank_of(const std::string& mode) {
  return mode == "walk-in" ? 0 : mode == "appointment" ? 1 : 2;
}

}  // namespace

bool comes_before(const Stretch& one, const Stretch& other) {
  const auto order = [](const Stretch& stretch) {
    return std::tuple(stretch.opens, stretch.closes, rank_of(stretch.mode), stretch.nth,
                      stretch.every_weeks, stretch.anchor);
  };
  return order(one) < order(other);
}

std::vector<Stretch> stretches_of(const json& rules, std::size_t weekday) {
  std::vector<Stretch> stretches;
  for (const json& rule : rules) {
    if (holds_on(rule, weekday)) {
      stretches.push_back(stretch_of(rule));
    }
  }
  std::sort(stretches.begin(), stretches.end(), comes_before);
  return stretches;
}

json with_stretches(const json& rules, std::size_t weekday, const std::vector<Stretch>& stretches) {
  std::vector<Stretch> wanted = stretches;
  for (const json& rule : rules) {
    const auto found = std::find(wanted.begin(), wanted.end(), stretch_of(rule));
    if (holds_on(rule, weekday) && found != wanted.end()) {
      wanted.erase(found);
    }
  }
  std::vector<Stretch> kept = stretches;
  json out = json::array();
  for (json rule : rules) {
    const auto found = std::find(kept.begin(), kept.end(), stretch_of(rule));
    if (!holds_on(rule, weekday)) {
      out.push_back(std::move(rule));
    } else if (found != kept.end()) {
      kept.erase(found);
      out.push_back(std::move(rule));
    } else if (list_of(rule, "days").size() > 1) {
      json& days = rule["days"];
      days.erase(std::find(days.begin(), days.end(), kDays[weekday]));
      out.push_back(std::move(rule));
    } else if (const auto next = like(wanted, rule); next != wanted.end()) {
      // The rule of this day alone takes its new times, so that it stays where it is.
      out.push_back(rule_of(*next, weekday));
      wanted.erase(next);
    }
  }
  for (const Stretch& stretch : wanted) {
    const auto same = std::find_if(out.begin(), out.end(), [&](const json& rule) {
      return stretch_of(rule) == stretch && !holds_on(rule, weekday);
    });
    if (same != out.end()) {
      add_day(*same, weekday);
    } else {
      out.push_back(rule_of(stretch, weekday));
    }
  }
  return out;
}

}  // namespace townhall::workbook
