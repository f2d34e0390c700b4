#pragma once
#include <SDL_events.h>

#include <optional>

#include "kiosk/platform/input.h"
#include "kiosk/platform/rotation.h"

namespace kiosk::platform {

// What is needed to understand an event of SDL.
struct InputMap {
  ui::Size panel;
  Rotation rotation = Rotation::None;
  KeyTable keys = KeyTable::usual();
  bool device_is_headphones = false;  // a sound device that comes is behind somebody's plug
};

// Nothing for events that mean nothing here: unknown keys, key repeats, other mouse buttons, mouse
// moves without the button, and events that SDL makes of others (touch as mouse, mouse as touch).
std::optional<Input> input_of(const SDL_Event& event, const InputMap& map, base::Monotonic now);

}  // namespace kiosk::platform
