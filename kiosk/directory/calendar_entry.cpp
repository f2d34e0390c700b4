#include "kiosk/directory/calendar_entry.h"

#include <array>
#include <cstdio>
#include <string_view>

#include "kiosk/directory/content_line.h"
#include "kiosk/directory/zone.h"

namespace kiosk::directory {
namespace {

using base::Date;
using base::LocalTime;
using base::UnixSeconds;

constexpr std::string_view kHead =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Wegweiser//Kiosk//DE\r\nBEGIN:VEVENT\r\n";

// Directive 2000/84/EC as rules; the dates are those of the first changes under it, in 1996.
constexpr std::string_view kBerlin =
    "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
    "BEGIN:DAYLIGHT\r\nDTSTART:19960331T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
    "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

// A series looks this far for its first date: a day of the month, every 99 months, is the rarest.
constexpr int kFirstDateWithinDays = 9 * 366;

std::string date_time(LocalTime time, int second) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04d%02d%02dT%02d%02d%02d", time.date.year,
                time.date.month, time.date.day, time.minute / 60, time.minute % 60, second);
  return buffer.data();
}

std::string utc(UnixSeconds instant) {
  constexpr long kDay = 86400;
  const long seconds = static_cast<long>(instant.count());
  const long day = (seconds >= 0 ? seconds : seconds - (kDay - 1)) / kDay;
  const int of_day = static_cast<int>(seconds - day * kDay);
  return date_time({base::civil_from_days(day), of_day / 60}, of_day % 60) + 'Z';
}

LocalTime minutes_after(Date day, int minutes) {
  return {base::add_days(day, minutes / 1440), minutes % 1440};
}

std::string moment(std::string_view name, LocalTime time, bool series) {
  return series ? content_line(std::string(name) + ";TZID=Europe/Berlin", date_time(time, 0))
                : content_line(name, utc(berlin_instant(time)));
}

std::string joined(const std::vector<std::string>& items, std::string_view separator) {
  std::string text;
  for (const std::string& item : items) {
    if (!item.empty()) {
      text += text.empty() ? "" : separator;
      text += item;
    }
  }
  return text;
}

std::string by_day(const std::vector<ByDay>& days) {
  constexpr std::array<const char*, 7> kNames = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
  std::vector<std::string> items;
  for (const ByDay& day : days) {
    items.push_back((day.nth == 0 ? "" : std::to_string(day.nth)) +
                    kNames.at(static_cast<size_t>(day.weekday - 1)));
  }
  return items.empty() ? "" : "BYDAY=" + joined(items, ",");
}

std::string by_month_day(const std::vector<int>& days) {
  std::vector<std::string> items;
  for (int day : days) {
    items.push_back(std::to_string(day));
  }
  return items.empty() ? "" : "BYMONTHDAY=" + joined(items, ",");
}

std::string_view name_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::Daily:
      return "FREQ=DAILY";
    case Frequency::Weekly:
      return "FREQ=WEEKLY";
    case Frequency::Monthly:
      return "FREQ=MONTHLY";
    case Frequency::Yearly:
      return "FREQ=YEARLY";
    case Frequency::Once:
      break;
  }
  return "";
}

// UNTIL must be in UTC beside a DTSTART with a zone (RFC 5545, 3.3.10): the last second of its day.
std::string rule_of(const Recurrence& rule) {
  constexpr LocalTime kNone;
  const LocalTime last = rule.until ? LocalTime{*rule.until, 1439} : kNone;
  return joined(
      {std::string(name_of(rule.frequency)),
       rule.interval > 1 ? "INTERVAL=" + std::to_string(rule.interval) : "", by_day(rule.by_day),
       by_month_day(rule.by_month_day), rule.count > 0 ? "COUNT=" + std::to_string(rule.count) : "",
       rule.until ? "UNTIL=" + utc(berlin_instant(last) + std::chrono::seconds(59)) : ""},
      ";");
}

std::string location(const Event& event) {
  if (!event.place || event.place->confidential) {
    return "";
  }
  const Place& place = *event.place;
  const auto& house =
      place.building_name_de.empty() ? place.building_name.text : place.building_name_de;
  const std::string text = joined(
      {joined({house, place.door_sign}, " "), joined({place.street, place.house_number}, " "),
       joined({place.postcode, place.city}, " ")},
      ", ");
  return text.empty() ? "" : content_line("LOCATION", escaped(text));
}

std::string exclusions(const Event& event) {
  std::vector<std::string> items;
  for (Date day : event.excluded) {
    items.push_back(date_time(minutes_after(day, event.from_minute), 0));
  }
  return items.empty() ? "" : content_line("EXDATE;TZID=Europe/Berlin", joined(items, ","));
}

std::string written(const Event& event, Date day, bool series, const std::string& uid,
                    UnixSeconds stamp) {
  std::string entry(kHead);
  entry += content_line("UID", escaped(uid));
  entry += content_line("DTSTAMP", utc(stamp));
  entry += moment("DTSTART", minutes_after(day, event.from_minute), series);
  if (event.until_minute > event.from_minute) {
    entry += moment("DTEND", minutes_after(day, event.until_minute), series);
  }
  if (series) {
    entry += content_line("RRULE", rule_of(event.recurrence)) + exclusions(event);
  }
  const std::string& name = event.name.text.empty() ? event.name_de : event.name.text;
  entry += content_line("SUMMARY", escaped(name)) + location(event);
  if (event.status == EventStatus::Cancelled) {
    entry += "STATUS:CANCELLED\r\n";
  }
  entry += "END:VEVENT\r\n";
  entry += series ? kBerlin : "";
  return entry + "END:VCALENDAR\r\n";
}

}  // namespace

std::string calendar_entry(const Event& event, const std::string& package_id, UnixSeconds stamp) {
  const std::string uid = event.id.slug() + '@' + package_id;
  if (event.recurrence.frequency == Frequency::Once) {
    return written(event, event.starts, false, uid, stamp);
  }
  // Calendars take DTSTART for a date of the series even if the rule leaves it out.
  const auto dates = occurrences(event.recurrence, event.starts, {}, event.starts,
                                 base::add_days(event.starts, kFirstDateWithinDays));
  if (dates.empty()) {
    return written(event, event.starts, false, uid, stamp);
  }
  return written(event, dates.front(), true, uid, stamp);
}

std::string calendar_entry_on(const Event& event, Date day, const std::string& package_id,
                              UnixSeconds stamp) {
  const std::string uid = event.id.slug() + '-' + base::to_string(day) + '@' + package_id;
  return written(event, day, false, uid, stamp);
}

}  // namespace kiosk::directory
