#include "kiosk/directory/calendar_entry.h"

#include "tests/directory/content_lines.h"
#include "tests/directory/hours_builder.h"

namespace kiosk::directory {
namespace {

constexpr base::UnixSeconds kStamp{1795425909};  // 2026-11-23T09:25:09Z

Event event(const std::string& rrule = "") {
  Event made;
  made.id = EventId("sprachcafe");
  made.name = german("Sprachcafé, für alle; kommt\nmit");
  made.starts = {2026, 11, 25};
  made.from_minute = at(16);
  made.until_minute = at(18, 30);
  made.recurrence = *parse_rrule(rrule);
  Place place;
  place.building_name_de = "Rathaus";
  place.door_sign = "104";
  place.street = "Manfred-Samusch-Straße";
  place.house_number = "5";
  place.postcode = "22926";
  place.city = "Ahrensburg";
  made.place = place;
  return made;
}

Lines entry(const Event& of) {
  return content_lines(calendar_entry(of, "ahrensburg", kStamp));
}

TEST(CalendarEntry, WritesASingleDateInUtc) {
  const auto lines = entry(event());
  EXPECT_EQ(lines[0].second, "VCALENDAR");
  EXPECT_EQ(lines[1], (std::pair<std::string, std::string>{"VERSION", "2.0"}));
  EXPECT_EQ(value_of(lines, "PRODID"), "-//Wegweiser//Kiosk//DE");
  EXPECT_EQ(value_of(lines, "UID"), "sprachcafe@ahrensburg");
  EXPECT_EQ(value_of(lines, "DTSTAMP"), "20261123T092509Z");
  EXPECT_EQ(value_of(lines, "DTSTART"), "20261125T150000Z");
  EXPECT_EQ(value_of(lines, "DTEND"), "20261125T173000Z");
  EXPECT_EQ(unescaped(value_of(lines, "SUMMARY")), "Sprachcafé, für alle; kommt\nmit");
  EXPECT_EQ(unescaped(value_of(lines, "LOCATION")),
            "Rathaus 104, Manfred-Samusch-Straße 5, 22926 Ahrensburg");
  EXPECT_EQ(value_of(lines, "RRULE"), "(none)");
  EXPECT_EQ(lines.back().second, "VCALENDAR");
}

TEST(CalendarEntry, KnowsSummerTimeAndMidnight) {
  auto night = event();
  night.starts = {2026, 7, 31};
  night.from_minute = at(22);
  night.until_minute = at(26);
  const auto lines = entry(night);
  EXPECT_EQ(value_of(lines, "DTSTART"), "20260731T200000Z");
  EXPECT_EQ(value_of(lines, "DTEND"), "20260801T000000Z");
}

TEST(CalendarEntry, LeavesAnUnknownEndOut) {
  auto open = event();
  open.until_minute = open.from_minute;
  EXPECT_EQ(value_of(entry(open), "DTEND"), "(none)");
}

TEST(CalendarEntry, WritesASeriesInTheZoneOfTheTown) {
  auto series = event("FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270331");
  series.excluded = {{2026, 12, 23}, {2027, 1, 6}};
  const auto lines = entry(series);
  EXPECT_EQ(value_of(lines, "DTSTART;TZID=Europe/Berlin"), "20261125T160000");
  EXPECT_EQ(value_of(lines, "DTEND;TZID=Europe/Berlin"), "20261125T183000");
  EXPECT_EQ(value_of(lines, "RRULE"), "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270331T215959Z");
  EXPECT_EQ(value_of(lines, "EXDATE;TZID=Europe/Berlin"), "20261223T160000,20270106T160000");
  EXPECT_EQ(value_of(lines, "TZID"), "Europe/Berlin");
}

TEST(CalendarEntry, WritesEveryPartOfARule) {
  EXPECT_EQ(value_of(entry(event("FREQ=MONTHLY;BYDAY=-1WE,2TH;COUNT=5")), "RRULE"),
            "FREQ=MONTHLY;BYDAY=-1WE,2TH;COUNT=5");
  EXPECT_EQ(value_of(entry(event("FREQ=MONTHLY;BYMONTHDAY=1,-1")), "RRULE"),
            "FREQ=MONTHLY;BYMONTHDAY=1,-1");
  EXPECT_EQ(value_of(entry(event("FREQ=DAILY")), "RRULE"), "FREQ=DAILY");
  EXPECT_EQ(value_of(entry(event("FREQ=YEARLY")), "RRULE"), "FREQ=YEARLY");
}

TEST(CalendarEntry, PutsTheEventBeforeTheZone) {
  const auto text = calendar_entry(event("FREQ=WEEKLY"), "ahrensburg", kStamp);
  EXPECT_LT(text.find("\r\nDTSTART;"), text.find("\r\nDTSTART:"));
  EXPECT_LT(text.find("END:VEVENT"), text.find("BEGIN:VTIMEZONE"));
}

TEST(CalendarEntry, BeginsOnTheFirstDateOfTheSeries) {
  EXPECT_EQ(value_of(entry(event("FREQ=MONTHLY;BYDAY=1FR")), "DTSTART;TZID=Europe/Berlin"),
            "20261204T160000");
}

TEST(CalendarEntry, TakesOneDateOutOfASeries) {
  const auto lines =
      content_lines(calendar_entry_on(event("FREQ=WEEKLY"), {2026, 12, 2}, "ahrensburg", kStamp));
  EXPECT_EQ(value_of(lines, "DTSTART"), "20261202T150000Z");
  EXPECT_EQ(value_of(lines, "UID"), "sprachcafe-2026-12-02@ahrensburg");
  EXPECT_EQ(value_of(lines, "RRULE"), "(none)");
}

TEST(CalendarEntry, SaysThatItIsCancelled) {
  auto cancelled = event();
  cancelled.status = EventStatus::Cancelled;
  EXPECT_EQ(value_of(entry(cancelled), "STATUS"), "CANCELLED");
}

TEST(CalendarEntry, DoesNotTellWhereAConfidentialPlaceIs) {
  auto secret = event();
  secret.place->confidential = true;
  EXPECT_EQ(calendar_entry(secret, "ahrensburg", kStamp).find("Samusch"), std::string::npos);
}

}  // namespace
}  // namespace kiosk::directory
