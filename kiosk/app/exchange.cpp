#include "kiosk/app/exchange.h"

#include <algorithm>
#include <set>

namespace kiosk::app {
namespace {

std::set<std::string> emergencies(const directory::Directory& directory,
                                  const base::LocalTime& now) {
  std::set<std::string> slugs;
  for (const directory::Notice& notice : directory.notices("de").value_or({})) {
    if (notice.severity == directory::NoticeSeverity::Emergency && notice.valid_from <= now &&
        now < notice.valid_until) {
      slugs.insert(notice.id.slug());
    }
  }
  return slugs;
}

}  // namespace

bool may_exchange(const State& before, const State& state, base::Monotonic waited, bool urgent) {
  if (!state.is_visit() || urgent) {
    return true;
  }
  const bool goes_on = !(before.stop().route == state.stop().route);
  return waited >= kLongestWithOldContent && goes_on;
}

bool brings_emergency(const directory::Directory& shown, const directory::Directory& next,
                      const base::LocalTime& now) {
  const auto known = emergencies(shown, now);
  const auto coming = emergencies(next, now);
  return std::any_of(coming.begin(), coming.end(),
                     [&](const std::string& slug) { return known.count(slug) == 0; });
}

}  // namespace kiosk::app
