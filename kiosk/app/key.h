#pragma once

namespace kiosk::app {

// What a key of a keypad or keyboard means.
enum class Key {
  Next,
  Previous,
  Activate,
  Back,
  Home,
  Help,
  Erase,
  Repeat,  // what was said last; begins to listen where nothing was
  Pause,   // or go on; likewise
  Louder,
  Quieter,
  Listen,        // begins to use the kiosk without looking
  HeadphonesIn,  // a keypad with a jack tells it as keys
  HeadphonesOut,
  Switch  // the only one that somebody has: see Scanning
};

}  // namespace kiosk::app
