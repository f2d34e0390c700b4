#pragma once
#include "kiosk/app/state.h"

// How long the kiosk waits for somebody, and what it asks then (see state.h for the times).
namespace kiosk::app {

// Somebody is here: the waiting starts anew. A question stands until the touch is over that answers
// it: were it gone at the press, the lift would fire what lay beneath.
void note_activity(State& state, base::Monotonic now);

// True if the question stood; then it is answered, and nothing else may come of the event.
bool answer(State& state);

// Asks, or ends the visit, when it is time.
void tick(State& state, base::Monotonic now);

}  // namespace kiosk::app
