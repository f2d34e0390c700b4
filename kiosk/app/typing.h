#pragma once
#include <string>

#include "kiosk/ui/action.h"

namespace kiosk::app {

enum class KeySet { Own, German, Digits };

// What a visitor has typed on one screen. It lives in the way of the visit and ends with it; it is
// in no route, effect or log.
struct Typing {
  std::string text;  // NFC, well-formed, on one line
  KeySet keys = KeySet::Own;
  bool keys_shown = false;

  bool operator==(const Typing&) const = default;
};

// Longer than any German word and any question of a few words; what exceeds it is not taken.
inline constexpr size_t kMostTyped = 60;  // code points

// Puts letters behind what is there. Bad UTF-8 is refused whole, control characters are left out,
// line breaks become blanks, and no blank begins the text or follows another.
void type(Typing& typing, const std::string& letters);

// Carries out an action that types; false for every other action.
bool edit(Typing& typing, const ui::Action& action);

}  // namespace kiosk::app
