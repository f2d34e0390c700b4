#include "kiosk/main/urgent.h"

#include <gtest/gtest.h>

#include "kiosk/directory/zone.h"

namespace {

using kiosk::base::UnixSeconds;

constexpr UnixSeconds kMinute{60};
constexpr UnixSeconds kHour{3600};

struct Night {
  const char* name;
  UnixSeconds change;
};

// Both changes of 2026, at 01:00 UTC, and an ordinary leap day.
const Night kNights[] = {{"summer time begins", UnixSeconds(1774746000)},
                         {"summer time ends", UnixSeconds(1792890000)},
                         {"leap day of 2028", UnixSeconds(1835398800)}};

bool holds(const kiosk::directory::Notice& notice, UnixSeconds instant) {
  const auto now = kiosk::directory::berlin_time(instant);
  return notice.valid_from <= now && now < notice.valid_until;
}

kiosk::directory::Notice made(UnixSeconds from, UnixSeconds until) {
  kiosk::sync::UrgentNotice notice;
  notice.slug = "water";
  notice.severity = kiosk::sync::NoticeSeverity::Emergency;
  notice.from = from;
  notice.until = until;
  notice.texts["de"].title = "Wasser abkochen";
  return kiosk::main::by_language({1, from, {notice}}).at("de").front();
}

// Every beginning and end in the nine hours around the change, in steps of ten minutes.
TEST(UrgentNotice, HoldsInEachOfItsMinutesAndAtMostAnHourTooLongWhateverTheClocksDo) {
  for (const Night& night : kNights) {
    for (UnixSeconds from = night.change - 2 * kHour; from < night.change + 2 * kHour;
         from += 10 * kMinute) {
      const UnixSeconds until = from + kHour + 10 * kMinute;
      const auto notice = made(from, until);
      for (UnixSeconds now = from - 4 * kHour; now < until + 4 * kHour; now += 10 * kMinute) {
        const bool must = from <= now && now < until;
        const bool may = from - kHour <= now && now < until + kHour;
        ASSERT_LE(must, holds(notice, now)) << night.name << " at " << now.count();
        ASSERT_LE(holds(notice, now), may) << night.name << " at " << now.count();
      }
    }
  }
}

TEST(UrgentNotice, HoldsToTheMinuteOnEveryOtherDay) {
  const UnixSeconds from{1795348800};
  const auto notice = made(from, from + kHour);
  EXPECT_FALSE(holds(notice, from - kMinute));
  EXPECT_TRUE(holds(notice, from));
  EXPECT_TRUE(holds(notice, from + kHour - kMinute));
  EXPECT_FALSE(holds(notice, from + kHour));
}

}  // namespace
