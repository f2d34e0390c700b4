#include <gmock/gmock.h>

#include "tests/support/nodes.h"
#include "tests/support/screen_stage.h"

// What the chip of a contact point says, in German, at every state of its hours.
namespace kiosk::app {
namespace {

using directory::ExceptionKind;
using directory::Hours;
using directory::HoursMode;
using test_support::berlin;
using test_support::kToday;
using test_support::open_on;
using testing::HasSubstr;
using testing::Not;
using ui::Role;
using ui::Tone;

constexpr int kTenOClock = 600;

struct Case {
  Hours hours;
  directory::Appointment appointment = directory::Appointment::None;
  int minute = kTenOClock;
};

test_support::FakeDirectory town_with(const Case& given) {
  auto town = test_support::small_town();
  auto desk = town.contact_shelf.find("housing-desk", "de").value();
  desk.hours = given.hours;
  desk.appointment = given.appointment;
  town.contact_shelf.put(desk);
  return town;
}

// The chip on a Monday.
ui::Node chip(const Case& given) {
  test_support::Stage stage(town_with(given), berlin(kToday, given.minute));
  const ui::Node screen = stage.screen("contact/housing-desk");
  for (const ui::Node* node : test_support::nodes_of(screen)) {
    if (node->role == Role::Chip && node->id == "chip/open") {
      return *node;
    }
  }
  ADD_FAILURE() << "there is no chip about the hours";
  return {};
}

std::string said_on_chip(const Case& given) {
  return ui::plain(chip(given).name);
}

TEST(OpeningWords, OpenSayUntilWhen) {
  const ui::Node open = chip({open_on({1}, 480, 720)});
  EXPECT_EQ(ui::plain(open.name), "Jetzt geöffnet bis 12:00");
  EXPECT_EQ(open.tone, Tone::Open);
}

TEST(OpeningWords, ClosingSoonSayHowManyMinutesAreLeft) {
  const Hours hours = open_on({1}, 480, 720);
  EXPECT_EQ(said_on_chip({hours, {}, 689}), "Jetzt geöffnet bis 12:00");
  EXPECT_EQ(said_on_chip({hours, {}, 690}), "Noch 30 Minuten geöffnet");
  EXPECT_EQ(said_on_chip({hours, {}, 719}), "Noch 1 Minute geöffnet");
}

TEST(OpeningWords, ClosedSayWhenItOpensAgain) {
  EXPECT_EQ(said_on_chip({open_on({1}, 840, 960)}), "Geschlossen · öffnet heute um 14:00");
  EXPECT_EQ(said_on_chip({open_on({2}, 480, 720)}), "Geschlossen · öffnet morgen um 8:00");
  EXPECT_EQ(said_on_chip({open_on({4}, 480, 720)}), "Geschlossen · öffnet Donnerstag, 8:00");
  EXPECT_EQ(chip({open_on({4}, 480, 720)}).tone, Tone::NotOpen);
}

TEST(OpeningWords, ClosedForLongNameTheDate) {
  Hours hours = open_on({1}, 480, 720);
  hours.schedules.front().valid_from = base::Date{2026, 12, 7};
  EXPECT_EQ(said_on_chip({hours}), "Geschlossen · öffnet Montag, 7. Dezember, 8:00");
}

TEST(OpeningWords, ClosedWithoutAnyNextOpeningSayNoTime) {
  Hours hours = open_on({1}, 480, 720);
  directory::HoursException closed;
  closed.from = kToday;
  closed.to = {2027, 12, 31};
  hours.schedules.front().exceptions = {closed};
  EXPECT_EQ(said_on_chip({hours}), "Zurzeit geschlossen");
}

TEST(OpeningWords, AlwaysOpenIsDayAndNight) {
  Hours hours;
  hours.known = true;
  hours.always = true;
  EXPECT_EQ(said_on_chip({hours}), "Tag und Nacht");
}

TEST(OpeningWords, UnknownIsNeverCalledClosed) {
  const ui::Node unknown = chip({Hours{}});
  EXPECT_EQ(ui::plain(unknown.name), "Öffnungszeiten nicht bekannt");
  EXPECT_EQ(unknown.tone, Tone::Neutral);
}

TEST(OpeningWords, AnOverSeasonIsUnknown) {
  Hours over = open_on({1}, 480, 720);
  over.schedules.front().valid_until = base::Date{2026, 9, 30};
  EXPECT_EQ(said_on_chip({over}), "Öffnungszeiten nicht bekannt");
}

TEST(OpeningWords, AppointmentsAreNeverCalledClosed) {
  const auto mode = HoursMode::Appointment;
  EXPECT_EQ(said_on_chip({open_on({1}, 480, 720, mode)}), "Jetzt mit Termin, bis 12:00");
  EXPECT_EQ(said_on_chip({open_on({2}, 480, 720, mode)}), "Nur mit Termin");
  Hours none = open_on({}, 0, 0);
  const Case required{none, directory::Appointment::Required};
  EXPECT_EQ(said_on_chip(required), "Nur mit Termin");
  EXPECT_EQ(chip(required).tone, Tone::Neutral);
}

// Walk-in hours with an appointment before them: both are said as what they are.
TEST(OpeningWords, AppointmentsThatComeBeforeWalkInHoursAreNotAnOpening) {
  Hours hours = open_on({2}, 480, 720, HoursMode::Appointment);
  hours.schedules.push_back(open_on({4}, 480, 720).schedules.front());
  EXPECT_EQ(said_on_chip({hours}), "Geschlossen · öffnet Donnerstag, 8:00");
}

TEST(OpeningWords, TelephoneHoursAreNeverCalledClosed) {
  const auto mode = HoursMode::Phone;
  EXPECT_EQ(said_on_chip({open_on({1}, 480, 720, mode)}), "Jetzt am Telefon, bis 12:00");
  EXPECT_EQ(said_on_chip({open_on({4}, 480, 720, mode)}), "Am Telefon wieder Donnerstag, 8:00");
}

TEST(OpeningWords, TemporarilyClosedSayTheLastClosedDay) {
  Hours hours = open_on({1}, 480, 720);
  hours.temporarily_closed = true;
  EXPECT_EQ(said_on_chip({hours}), "Vorübergehend geschlossen");
  hours.closed_until = base::Date{2026, 11, 30};
  EXPECT_EQ(said_on_chip({hours}), "Geschlossen bis einschließlich 30. November");
}

// The rows of the table, today first.
std::vector<std::string> table(const Hours& hours,
                               directory::Appointment appointment = directory::Appointment::None,
                               std::vector<directory::Holiday> holidays = {}) {
  auto town = town_with({hours, appointment});
  town.holiday_list = std::move(holidays);
  test_support::Stage stage(town);
  return test_support::lines(stage.screen("contact/housing-desk"), Role::Row);
}

TEST(HoursTable, BeginsTodayAndShowsSevenDaysWithTwoSlots) {
  Hours hours = open_on({1, 4}, 480, 720);
  directory::HoursRule afternoon;
  afternoon.weekday = 4;
  afternoon.opens_minute = 840;
  afternoon.closes_minute = 1080;
  hours.schedules.front().rules.push_back(afternoon);
  EXPECT_THAT(
      table(hours),
      testing::ElementsAre("Heute: 8:00–12:00", "Dienstag: geschlossen", "Mittwoch: geschlossen",
                           "Donnerstag: 8:00–12:00\n14:00–18:00", "Freitag: geschlossen",
                           "Samstag: geschlossen", "Sonntag: geschlossen"));
}

TEST(HoursTable, SaysWhyADayIsDifferent) {
  Hours hours = open_on({1, 2, 3}, 480, 720);
  directory::HoursException course;
  course.from = course.to = {2026, 11, 24};
  course.reason = test_support::words("Fortbildung");
  hours.schedules.front().exceptions = {course};
  auto town = town_with({hours});
  town.holiday_list = {{{2026, 11, 25}, test_support::words("Feiertag der Probe")}};
  test_support::Stage stage(town);
  const ui::Node screen = stage.screen("contact/housing-desk");
  EXPECT_THAT(test_support::lines(screen, Role::Row),
              testing::IsSupersetOf(
                  {"Heute: 8:00–12:00", "Dienstag: geschlossen", "Mittwoch: geschlossen"}));
  const std::string text = test_support::everything(screen);
  EXPECT_THAT(text, HasSubstr("Ausnahme: Fortbildung"));
  EXPECT_THAT(text, HasSubstr("Feiertag: Feiertag der Probe"));
}

TEST(HoursTable, OfAppointmentsCallsNoFreeDayClosed) {
  const auto rows =
      table(open_on({1}, 480, 720, HoursMode::Appointment), directory::Appointment::Required);
  ASSERT_EQ(rows.size(), 7U);
  EXPECT_EQ(rows[0], "Heute: 8:00–12:00 mit Termin");
  EXPECT_EQ(rows[1], "Dienstag: nach Termin");
}

TEST(HoursTable, OfADayByAppointmentWithoutTimesDoesNotSayThatItIsOpenAllDay) {
  EXPECT_EQ(table(open_on({1}, 0, 1440, HoursMode::Appointment)).at(0), "Heute: nach Termin");
}

TEST(HoursTable, NamesTheTelephone) {
  EXPECT_EQ(table(open_on({1}, 480, 720, HoursMode::Phone)).at(0), "Heute: 8:00–12:00 am Telefon");
}

TEST(HoursTable, IsLeftOutIfNothingIsKnown) {
  EXPECT_TRUE(table(Hours{}).empty());
  Hours always;
  always.known = true;
  always.always = true;
  EXPECT_TRUE(table(always).empty());
}

TEST(HoursTable, IsLeftOutIfAllSeasonsAreOver) {
  Hours over = open_on({1}, 480, 720);
  over.schedules.front().valid_until = base::Date{2026, 9, 30};
  EXPECT_TRUE(table(over).empty());
}

// In 1970 no season of the content has begun; "closed" all week would be a lie.
TEST(HoursTable, WithAnUntrustedClockNamesNoTodayAndInventsNoClosing) {
  Hours hours = open_on({1, 2, 3, 4, 5, 6, 7}, 480, 720);
  hours.schedules.front().valid_from = base::Date{2026, 1, 1};
  test_support::Stage stage(town_with({hours}), base::UnixSeconds(0));
  const ui::Node screen = stage.screen("contact/housing-desk");
  const auto rows = test_support::lines(screen, Role::Row);
  EXPECT_THAT(rows, testing::Each(HasSubstr("8:00–12:00")));
  EXPECT_THAT(rows, testing::Each(Not(HasSubstr("Heute"))));
}

}  // namespace
}  // namespace kiosk::app
