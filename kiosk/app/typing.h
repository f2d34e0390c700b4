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
  bool cut = false;  // of what was typed last, something was not taken: kMostTyped

  bool operator==(const Typing&) const = default;
};

// Longer than any German word and any question of a few words; what exceeds it is not taken, which
// the screen says.
inline constexpr size_t kMostTyped = 60;  // code points

// What the last change was, to be said to somebody who does not look.
struct Echo {
  std::string letters;
  bool erased = false;

  bool operator==(const Echo&) const = default;
};

// From one text to another: what came behind it, or what went. The whole letter where only a mark
// on it or its form changed; all of the text where another one was put in its place.
Echo echo_of(const std::string& before, const std::string& after);

// Puts letters behind what is there. Bad UTF-8 is refused whole, control characters are left out,
// line breaks become blanks, and no blank begins the text or follows another.
void type(Typing& typing, const std::string& letters);

// Carries out an action that types; false for every other action.
bool edit(Typing& typing, const ui::Action& action);

}  // namespace kiosk::app
