#include "kiosk/app/exchange.h"

#include <gtest/gtest.h>

#include "tests/support/fake_directory.h"

namespace kiosk::app {
namespace {

State on(ScreenName screen) {
  State state;
  state.way.push_back({Route{screen, ""}, 0, {}});
  return state;
}

TEST(Exchange, HappensAtOnceWhileNobodyIsHere) {
  EXPECT_TRUE(may_exchange(State{}, State{}, base::Monotonic{0}, false));
  EXPECT_TRUE(may_exchange(on(ScreenName::Home), State{}, base::Monotonic{0}, false));
}

TEST(Exchange, WaitsInAVisitAndHappensThenOnlyBetweenScreens) {
  const State home = on(ScreenName::Home);
  const State help = on(ScreenName::Help);
  const auto late = kLongestWithOldContent;
  EXPECT_FALSE(may_exchange(home, help, late - base::Monotonic{1}, false));
  EXPECT_FALSE(may_exchange(home, home, late, false)) << "never under somebody's eyes";
  EXPECT_TRUE(may_exchange(home, help, late, false));
}

TEST(Exchange, DoesNotWaitWithAnEmergency) {
  EXPECT_TRUE(may_exchange(on(ScreenName::Home), on(ScreenName::Home), base::Monotonic{0}, true));
}

directory::Notice notice(const std::string& slug, directory::NoticeSeverity severity) {
  directory::Notice notice;
  notice.id = directory::NoticeId(slug);
  notice.severity = severity;
  notice.valid_from = {{2026, 11, 22}, 0};
  notice.valid_until = {{2026, 11, 23}, 0};
  return notice;
}

TEST(Exchange, IsUrgentForANewEmergencyThatIsValidNow) {
  using directory::NoticeSeverity;
  const base::LocalTime now{{2026, 11, 22}, 600};
  test_support::FakeDirectory shown;
  test_support::FakeDirectory next;
  EXPECT_FALSE(brings_emergency(shown, next, now));
  next.notice_shelf.put(notice("closed", NoticeSeverity::Info));
  EXPECT_FALSE(brings_emergency(shown, next, now));
  next.notice_shelf.put(notice("water", NoticeSeverity::Emergency));
  EXPECT_TRUE(brings_emergency(shown, next, now));
  EXPECT_FALSE(brings_emergency(shown, next, {{2026, 11, 23}, 0})) << "it has ended";
  shown.notice_shelf.put(notice("water", NoticeSeverity::Emergency));
  EXPECT_FALSE(brings_emergency(shown, next, now)) << "it is shown already";
}

}  // namespace
}  // namespace kiosk::app
