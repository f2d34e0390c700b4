#include "tests/townhall/seeds.h"

namespace seeds {
namespace {

const Seed kHoursSeeds[] = {
    {"hours that overlap",
     [](PackageBuilder& b) {
       schedule(b)["rules"].push_back({{"days", {"mo"}}, {"opens", "11:00"}, {"closes", "13:00"}});
     },
     "hours-overlap", kContacts, kDesk, "hours.schedules.s.rules"},
    {"hours that end before they begin",
     [](PackageBuilder& b) { schedule(b)["rules"][0]["closes"] = "07:00"; }, "hours-order",
     kContacts, kDesk, "hours.schedules.s.rules"},
    {"hours at a time that there is not",
     [](PackageBuilder& b) { schedule(b)["rules"][0]["opens"] = "8 Uhr"; }, "must-be-time",
     kContacts, kDesk, "hours.schedules.rules.opens"},
    {"a season that is over", [](PackageBuilder& b) { schedule(b)["valid_until"] = "2026-10-31"; },
     "hours-never-open", kContacts, kDesk, "hours"},
    {"closed for all of the next weeks",
     [](PackageBuilder& b) {
       schedule(b)["exceptions"] = {
           {{"key", "x"}, {"from", "2026-11-20"}, {"to", "2027-02-01"}, {"kind", "closed"}}};
     },
     "hours-never-open", kContacts, kDesk, "hours"},
    {"a holiday of which nothing is said",
     [](PackageBuilder& b) { schedule(b).erase("on_holiday"); }, "hours-holiday-unsaid", kContacts,
     kDesk, "hours.schedules.s"},
    {"holidays that end soon",
     [](PackageBuilder& b) { b.records["holiday"][0]["dates"] = {"2026-12-25"}; },
     "holidays-run-out", "holidays.json", "", ""},
    {"a special day after the end",
     [](PackageBuilder& b) {
       schedule(b)["valid_until"] = "2027-01-31";
       schedule(b)["exceptions"] = {
           {{"key", "x"}, {"from", "2027-03-01"}, {"to", "2027-03-01"}, {"kind", "closed"}}};
     },
     "special-day-after-end", kContacts, kDesk, "hours.schedules.s.exceptions.x"},
    {"opening on the next day",
     [](PackageBuilder& b) {
       schedule(b)["rules"][0]["opens"] = "24:30";
       schedule(b)["rules"][0]["closes"] = "26:00";
     },
     "hours-open-after-midnight", kContacts, kDesk, "hours.schedules.s.rules"},
    {"every other week from when",
     [](PackageBuilder& b) { schedule(b)["rules"][0]["every_weeks"] = 2; }, "hours-anchor",
     kContacts, kDesk, "hours.schedules.s.rules"},
    {"hours of no day",
     [](PackageBuilder& b) { schedule(b)["rules"][0]["days"] = nlohmann::json::array(); },
     "hours-no-day", kContacts, kDesk, "hours.schedules.s.rules"},
    {"special days backwards",
     [](PackageBuilder& b) {
       schedule(b)["exceptions"] = {
           {{"key", "x"}, {"from", "2026-12-31"}, {"to", "2026-12-24"}, {"kind", "closed"}}};
     },
     "special-day-order", kContacts, kDesk, "hours.schedules.s.exceptions.x"},
    {"closed with hours",
     [](PackageBuilder& b) {
       schedule(b)["exceptions"] = {{{"key", "x"},
                                     {"from", "2026-12-24"},
                                     {"to", "2026-12-24"},
                                     {"kind", "closed"},
                                     {"opens", "08:00"}}};
     },
     "special-day-closed-with-hours", kContacts, kDesk, "hours.schedules.s.exceptions.x"},
    {"changed without hours",
     [](PackageBuilder& b) {
       schedule(b)["exceptions"] = {
           {{"key", "x"}, {"from", "2026-12-24"}, {"to", "2026-12-24"}, {"kind", "changed"}}};
     },
     "special-day-without-hours", kContacts, kDesk, "hours.schedules.s.exceptions.x"},
    {"special days out of order",
     [](PackageBuilder& b) {
       schedule(b)["exceptions"] = {
           {{"key", "x"}, {"from", "2026-12-24"}, {"to", "2026-12-24"}, {"kind", "closed"}},
           {{"key", "y"}, {"from", "2026-12-01"}, {"to", "2026-12-01"}, {"kind", "closed"}}};
     },
     "special-days-unsorted", kContacts, kDesk, "hours.schedules.s.exceptions.y"},
    {"a season backwards",
     [](PackageBuilder& b) {
       schedule(b)["valid_from"] = "2027-05-01";
       schedule(b)["valid_until"] = "2027-04-01";
     },
     "schedule-order", kContacts, kDesk, "hours.schedules.s"},
    {"each year from when to when", [](PackageBuilder& b) { schedule(b)["yearly"] = true; },
     "schedule-yearly-without-days", kContacts, kDesk, "hours.schedules.s"},
    {"always and at times", [](PackageBuilder& b) { desk(b)["hours"]["always"] = true; },
     "hours-always-and-schedules", kContacts, kDesk, "hours"},
    {"closed until, but not closed",
     [](PackageBuilder& b) { desk(b)["hours"]["closed_until"] = "2026-12-01"; },
     "hours-closed-until", kContacts, kDesk, "hours"},
    {"hours that say nothing",
     [](PackageBuilder& b) { desk(b)["hours"] = nlohmann::json::object(); }, "hours-say-nothing",
     kContacts, kDesk, "hours"},
};

}  // namespace

std::span<const Seed> of_hours() {
  return kHoursSeeds;
}

}  // namespace seeds
