#include "kiosk/platform/sdl_input.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "kiosk/base/utf8.h"

namespace kiosk::platform {

namespace {

ui::Point in_picture(int x, int y, const InputMap& map) {
  const ui::Point on_panel{std::clamp(x, 0, std::max(map.panel.width - 1, 0)),
                           std::clamp(y, 0, std::max(map.panel.height - 1, 0))};
  return to_picture(map.rotation, on_panel, map.panel);
}

// SDL gives fingers as fractions of the window, which a faulty device may leave or not even be.
int pixel_of(float fraction, int length) {
  const float inside = std::isfinite(fraction) ? std::clamp(fraction, 0.0F, 1.0F) : 0.0F;
  return static_cast<int>(inside * static_cast<float>(length));
}

std::optional<Input> finger(const SDL_TouchFingerEvent& event, PointerKind kind,
                            const InputMap& map, base::Monotonic now) {
  if (event.touchId == SDL_MOUSE_TOUCHID) {
    return std::nullopt;
  }
  const ui::Point at =
      in_picture(pixel_of(event.x, map.panel.width), pixel_of(event.y, map.panel.height), map);
  return PointerInput{kind, event.fingerId, at.x, at.y, now};
}

std::optional<Input> button(const SDL_MouseButtonEvent& event, const InputMap& map,
                            base::Monotonic now) {
  if (event.which == SDL_TOUCH_MOUSEID || event.button != SDL_BUTTON_LEFT) {
    return std::nullopt;
  }
  const ui::Point at = in_picture(event.x, event.y, map);
  const auto kind = event.type == SDL_MOUSEBUTTONDOWN ? PointerKind::Down : PointerKind::Up;
  return PointerInput{kind, kMouseFinger, at.x, at.y, now};
}

std::optional<Input> motion(const SDL_MouseMotionEvent& event, const InputMap& map,
                            base::Monotonic now) {
  if (event.which == SDL_TOUCH_MOUSEID || (event.state & SDL_BUTTON_LMASK) == 0) {
    return std::nullopt;
  }
  const ui::Point at = in_picture(event.x, event.y, map);
  return PointerInput{PointerKind::Move, kMouseFinger, at.x, at.y, now};
}

std::optional<Input> key(const SDL_KeyboardEvent& event, const InputMap& map, base::Monotonic now) {
  // With Alt, Ctrl or Super it is a shortcut of something else, and kiosks have no shortcuts.
  if (event.repeat != 0 || (event.keysym.mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0) {
    return std::nullopt;
  }
  const auto meaning = map.keys.find(event.keysym.scancode);
  const bool writes = event.keysym.scancode == SDL_SCANCODE_SPACE;
  return meaning ? std::optional<Input>(KeyInput{*meaning, now, writes}) : std::nullopt;
}

std::optional<Input> letters(const SDL_TextInputEvent& event, base::Monotonic now) {
  const std::string text(event.text, strnlen(event.text, sizeof event.text));
  if (text.empty() || base::first_bad_utf8(text)) {
    return std::nullopt;
  }
  return TextInput{text, now};
}

}  // namespace

std::optional<Input> input_of(const SDL_Event& event, const InputMap& map, base::Monotonic now) {
  switch (event.type) {
    case SDL_FINGERDOWN:
      return finger(event.tfinger, PointerKind::Down, map, now);
    case SDL_FINGERMOTION:
      return finger(event.tfinger, PointerKind::Move, map, now);
    case SDL_FINGERUP:
      return finger(event.tfinger, PointerKind::Up, map, now);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return button(event.button, map, now);
    case SDL_MOUSEMOTION:
      return motion(event.motion, map, now);
    case SDL_KEYDOWN:
      return key(event.key, map, now);
    case SDL_TEXTINPUT:
      return letters(event.text, now);
    case SDL_AUDIODEVICEADDED:
    case SDL_AUDIODEVICEREMOVED:
      if (!map.device_is_headphones || event.adevice.iscapture != 0) {
        return std::nullopt;
      }
      return PlugInput{event.type == SDL_AUDIODEVICEADDED, now};
    default:
      return std::nullopt;
  }
}

}  // namespace kiosk::platform
