#include "kiosk/directory/zone.h"

namespace kiosk::directory {
namespace {

using base::Date;
using base::UnixSeconds;

constexpr long kDay = 86400;
constexpr long kHour = 3600;

Date last_sunday(int year, int month) {
  const Date last{year, month, base::days_in_month(year, month)};
  return base::add_days(last, -(base::iso_weekday(last) % 7));
}

// Both changes happen at 01:00 UTC (Directive 2000/84/EC, articles 2 and 3).
long change_seconds(int year, int month) {
  return base::days_from_civil(last_sunday(year, month)) * kDay + kHour;
}

long offset_seconds(long instant) {
  const long day = (instant >= 0 ? instant : instant - (kDay - 1)) / kDay;
  const int year = base::civil_from_days(day).year;  // the changes lie far from New Year
  const bool summer = instant >= change_seconds(year, 3) && instant < change_seconds(year, 10);
  return summer ? 2 * kHour : kHour;
}

}  // namespace

base::LocalTime berlin_time(UnixSeconds instant) {
  const long local =
      static_cast<long>(instant.count()) + offset_seconds(static_cast<long>(instant.count()));
  const long day = (local >= 0 ? local : local - (kDay - 1)) / kDay;
  return {base::civil_from_days(day), static_cast<int>((local - day * kDay) / 60)};
}

UnixSeconds berlin_instant(base::LocalTime wall_clock) {
  const long local = base::days_from_civil(wall_clock.date) * kDay + wall_clock.minute * 60L;
  const long as_summer = local - 2 * kHour;
  // Read as summer time first: that is the earlier of the two instants in the repeated hour.
  const bool summer = offset_seconds(as_summer) == 2 * kHour;
  return UnixSeconds(summer ? as_summer : local - kHour);
}

UnixSeconds next_instant_showing(base::LocalTime wall_clock, UnixSeconds not_before) {
  const UnixSeconds first = berlin_instant(wall_clock);
  const base::LocalTime shown = berlin_time(first);
  if (shown != wall_clock) {  // in the missing hour: the clock passes it at the change, on the hour
    return first - std::chrono::minutes(shown.minute % 60);
  }
  const UnixSeconds second = first + std::chrono::hours(1);
  return first < not_before && berlin_time(second) == wall_clock ? second : first;
}

}  // namespace kiosk::directory
