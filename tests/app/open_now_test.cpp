#include "kiosk/app/open_now.h"

#include <gtest/gtest.h>

#include "kiosk/directory/zone.h"
#include "tests/directory/hours_builder.h"

namespace kiosk::app {
namespace {

using directory::at;
using directory::OpenState;

const directory::ContactId kDesk("desk");

// 2026-11-23 is a Monday.
base::UnixSeconds monday(int minute) {
  return directory::berlin_instant({{2026, 11, 23}, minute});
}

directory::Standing open_on_mondays(int from, int to) {
  directory::Standing standing;
  standing.hours = directory::hours({directory::rule(1, from, to)});
  return standing;
}

TEST(OpenNow, IsWorkedOutOnceAMinute) {
  OpenNow open_now;
  const auto standing = open_on_mondays(at(8), at(12));
  EXPECT_EQ(open_now.of(kDesk, standing, monday(at(11, 59)), {}).state, OpenState::Open);
  // Not asked of the hours again: these would be closed.
  const auto other = open_on_mondays(at(14), at(15));
  EXPECT_EQ(open_now.of(kDesk, other, monday(at(11, 59)), {}).state, OpenState::Open);
}

TEST(OpenNow, GoesOnWithTheClock) {
  OpenNow open_now;
  const auto standing = open_on_mondays(at(8), at(12));
  EXPECT_EQ(open_now.of(kDesk, standing, monday(at(11, 59)), {}).state, OpenState::Open);
  EXPECT_EQ(open_now.of(kDesk, standing, monday(at(12)), {}).state, OpenState::Closed);
}

TEST(OpenNow, ForgetsTheHoursOfAnotherContent) {
  OpenNow open_now;
  EXPECT_EQ(open_now.of(kDesk, open_on_mondays(at(8), at(12)), monday(at(9)), {}).state,
            OpenState::Open);
  open_now.forget();
  EXPECT_EQ(open_now.of(kDesk, open_on_mondays(at(14), at(15)), monday(at(9)), {}).state,
            OpenState::Closed);
}

TEST(OpenNow, KeepsContactPointsApart) {
  OpenNow open_now;
  EXPECT_EQ(open_now.of(kDesk, open_on_mondays(at(8), at(12)), monday(at(9)), {}).state,
            OpenState::Open);
  EXPECT_EQ(
      open_now.of(directory::ContactId("room"), open_on_mondays(at(14), at(15)), monday(at(9)), {})
          .state,
      OpenState::Closed);
}

}  // namespace
}  // namespace kiosk::app
