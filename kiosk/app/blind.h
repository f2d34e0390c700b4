#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/app/state.h"

// Using the kiosk without looking: what has the focus is said, and everything can have it.
namespace kiosk::app {

// After headphones were pulled out (design: 5 s to go on without them).
inline constexpr base::Monotonic kUnplugged{5000};

// Welcomes; opens the language wall where nobody was. `in_private`: into headphones. `means` is
// what somebody begins with; who goes on has shown it already.
void begin_blind(State& state, bool in_private, Means means);

// What somebody means who chooses, by whatever means, while the languages `tags` are gone through:
// the one that was said last, or the languages where only the welcome was. Nothing at other times.
std::optional<ui::Action> answer_to_welcome(const State& state,
                                            const std::vector<std::string>& tags);

// Silence at once; the visit ends in kUnplugged unless somebody goes on.
void unplug(State& state, base::Monotonic now);
bool is_unplugged(const State& state, base::Monotonic now);

// From the beginning, in place of what is being said.
void speak_of(State& state, What what);

// Behind each event: says what has the focus now, or what another page is about.
void follow_blind(const State& before, State& state);

}  // namespace kiosk::app
