#pragma once
#include "kiosk/app/state.h"
#include "kiosk/base/civil.h"
#include "kiosk/directory/directory.h"

namespace kiosk::app {

// How long a visit may keep what was published before (design: life of an update).
inline constexpr base::Monotonic kLongestWithOldContent{15 * 60 * 1000};

// Whether new content may take the place of the old now: at once while nobody is here or when it
// brings an emergency; in a visit only when it goes on to another screen (`before` is the state of
// the previous turn), and only if it has waited for too long. Never under somebody's eyes.
bool may_exchange(const State& before, const State& state, base::Monotonic waited, bool urgent);

// Whether `next` has an emergency notice that is valid now and that `shown` does not have.
bool brings_emergency(const directory::Directory& shown, const directory::Directory& next,
                      const base::LocalTime& now);

}  // namespace kiosk::app
