#pragma once
#include <optional>
#include <vector>

#include "kiosk/app/effect.h"
#include "kiosk/app/event.h"
#include "kiosk/app/state.h"

namespace kiosk::app {

struct Step {
  State state;
  std::vector<Effect> effects;
};

// The one place where a visit changes. Pure: no clock, no disk, no drawing. `now` only grows.
Step update(State state, const Event& event, base::Monotonic now);

// When a Tick is due although nothing happens: the question, the seconds beside it, the wipe.
// Nothing while nobody is here.
std::optional<base::Monotonic> next_tick(const State& state, base::Monotonic now);

}  // namespace kiosk::app
