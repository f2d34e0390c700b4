#pragma once
#include <string>
#include <utility>
#include <vector>

#include "kiosk/directory/schedule.h"

// Short spellings for schedules in tests.
namespace kiosk::directory {

inline constexpr base::Date kMonday{2026, 11, 23};

inline base::Date after(int days) {
  return base::add_days(kMonday, days);
}

constexpr int at(int hour, int minute = 0) {
  return hour * 60 + minute;
}

inline HoursRule rule(int weekday, int opens, int closes, HoursMode mode = HoursMode::WalkIn) {
  HoursRule made;
  made.weekday = weekday;
  made.opens_minute = opens;
  made.closes_minute = closes;
  made.mode = mode;
  return made;
}

inline HoursException exception(ExceptionKind kind, base::Date from, base::Date to, int opens = 0,
                                int closes = 0, HoursMode mode = HoursMode::WalkIn) {
  HoursException made;
  made.kind = kind;
  made.from = from;
  made.to = to;
  made.opens_minute = opens;
  made.closes_minute = closes;
  made.mode = mode;
  return made;
}

inline Schedule schedule(std::vector<HoursRule> rules) {
  Schedule made;
  made.rules = std::move(rules);
  return made;
}

inline Hours hours(std::vector<HoursRule> rules) {
  Hours made;
  made.known = true;
  made.schedules = {schedule(std::move(rules))};
  return made;
}

inline LocalizedText german(std::string text) {
  LocalizedText made;
  made.text = std::move(text);
  made.lang = "de";
  return made;
}

}  // namespace kiosk::directory
