#include <gmock/gmock.h>

#include "content/townhall/workbook/recurrence_words.h"
#include "tests/townhall/clerk.h"
#include "tests/townhall/small_hall.h"

using test_support::Clerk;
using test_support::PackageBuilder;
using testing::HasSubstr;
using townhall::workbook::recurrence_in_words;
using townhall::workbook::rrule_of;

TEST(WorkbookRepeats, AreGermanWordsThatReadBack) {
  const std::pair<const char*, const char*> kRules[] = {
      {"FREQ=WEEKLY;BYDAY=MO;UNTIL=20270628", "jede Woche am Montag bis 28.06.2027"},
      {"FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;COUNT=15", "alle 2 Wochen am Mittwoch, 15-mal"},
      {"FREQ=WEEKLY;BYDAY=MO,WE,FR", "jede Woche am Montag, Mittwoch und Freitag"},
      {"FREQ=MONTHLY;BYDAY=1SA;UNTIL=20270605", "jeden Monat am 1. Samstag bis 05.06.2027"},
      {"FREQ=MONTHLY;BYDAY=-1WE", "jeden Monat am letzten Mittwoch"},
      {"FREQ=MONTHLY;BYMONTHDAY=15", "jeden Monat am 15."},
      {"FREQ=MONTHLY;BYMONTHDAY=-1", "jeden Monat am letzten Tag"},
      {"FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU,4TU", "alle 3 Monate am 2. Dienstag und 4. Dienstag"},
      {"FREQ=DAILY;COUNT=5", "jeden Tag, 5-mal"},
      {"FREQ=YEARLY", "jedes Jahr"},
  };
  for (const auto& [rule, words] : kRules) {
    EXPECT_EQ(recurrence_in_words(rule), words);
    EXPECT_EQ(rrule_of(words), rule);
    EXPECT_EQ(rrule_of(rule), rule);
  }
}

TEST(WorkbookRepeats, AreReadAsClerksWriteThem) {
  EXPECT_EQ(rrule_of("Jede Woche Mo und Mi bis 28.6.27"), "FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20270628");
  EXPECT_EQ(rrule_of("montags"), "FREQ=WEEKLY;BYDAY=MO");
  EXPECT_EQ(rrule_of("14-täglich am Dienstag"), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
  EXPECT_EQ(rrule_of("jeden Monat am ersten Freitag"), "FREQ=MONTHLY;BYDAY=1FR");
  EXPECT_EQ(rrule_of("jeden Montag, 10-mal"), "FREQ=WEEKLY;BYDAY=MO;COUNT=10");
  EXPECT_EQ(rrule_of("jeden 1. Samstag im Monat"), "FREQ=MONTHLY;BYDAY=1SA");
  EXPECT_EQ(rrule_of("jeden letzten Freitag im Monat bis 30.06.2027"),
            "FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20270630");
  EXPECT_EQ(rrule_of("wöchentlich am Mittwoch"), "FREQ=WEEKLY;BYDAY=WE");
  EXPECT_EQ(rrule_of("Täglich bis 1.12.26"), "FREQ=DAILY;UNTIL=20261201");
}

TEST(WorkbookRepeats, WithoutWordsStayRulesAndNonsenseIsNone) {
  EXPECT_EQ(recurrence_in_words("FREQ=MONTHLY;BYDAY=-2FR"), "FREQ=MONTHLY;BYDAY=-2FR");
  EXPECT_EQ(recurrence_in_words("FREQ=HOURLY"), "FREQ=HOURLY");
  for (const char* none : {"", "oft", "jede Woche am 15.", "alle 0 Wochen am Montag", "am Montag",
                           "jede Woche am Montag bis morgen", "FREQ=HOURLY", "jede Woche 0-mal",
                           "jeden", "jeden 6. Montag im Monat", "jeden Vollmond",
                           "jede Woche am Montag bis 28.06.2027, 3-mal"}) {
    EXPECT_EQ(rrule_of(none), std::nullopt) << none;
  }
}

TEST(WorkbookRepeats, AreEditedInWords) {
  PackageBuilder builder = test_support::small_hall();
  builder.record("event", R"({"slug": "cafe", "place": "hall", "starts": "2026-12-07",
      "from": "15:00", "until": "17:00", "rrule": "FREQ=WEEKLY;BYDAY=MO;COUNT=20"})");
  builder.text("de", "event/cafe", "name", "Café");
  Clerk clerk(builder, "ods");
  EXPECT_EQ(clerk.import(), "Kein Unterschied zum Paket.\n");
  clerk.set("Veranstaltungen", 2, "Wiederholung", "dauernd");
  EXPECT_THAT(clerk.import(), HasSubstr("„dauernd“ ist keine Wiederholung. Schreiben Sie sie wie"));
  clerk.set("Veranstaltungen", 2, "Wiederholung", "alle 2 Wochen am Montag, 10-mal");
  EXPECT_THAT(clerk.import_and_write(),
              HasSubstr("„jede Woche am Montag, 20-mal“ → „alle 2 Wochen am Montag, 10-mal“"));
  EXPECT_EQ(clerk.record("event", "cafe").at("rrule"), "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=10");
}
