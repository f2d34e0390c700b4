#pragma once
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::base {

// A calendar day of the proleptic Gregorian calendar, without a zone.
struct Date {
  int year = 1970;
  int month = 1;  // 1 to 12
  int day = 1;    // 1 to 31

  auto operator<=>(const Date&) const = default;
};

// What the wall clock at the kiosk shows: a day and the minutes since its midnight (0 to 1439).
struct LocalTime {
  Date date;
  int minute = 0;

  auto operator<=>(const LocalTime&) const = default;
};

// Days since 1970-01-01; negative before. Valid for every Date.
long days_from_civil(Date date);
Date civil_from_days(long days);

// 1 = Monday ... 7 = Sunday (ISO 8601).
int iso_weekday(Date date);

Date add_days(Date date, int days);
int days_in_month(int year, int month);

// "2026-11-23"; nothing for anything else, including impossible days.
std::optional<Date> parse_date(std::string_view text);
std::string to_string(Date date);

// "08:30" up to "48:00" as minutes; nothing for anything else. Hours over 24 mean the next day.
std::optional<int> parse_minutes(std::string_view text);

}  // namespace kiosk::base
