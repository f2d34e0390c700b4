#pragma once
#include <string>
#include <vector>

#include "kiosk/app/announce.h"
#include "kiosk/app/state.h"

// Which words somebody hears now.
namespace kiosk::app {

// What there is to speak of. Borrowed for the call.
struct Scene {
  const State& state;
  const ui::Node& screen;
  const ui::Frame& page;
  const std::vector<std::string>& languages;  // that can be heard
  bool keys_there = false;                    // the kiosk has a keypad
};

// All of what is wanted (Listening::what), sentence by sentence.
std::vector<Sentence> what_is_said(const Announcer& announcer, const Scene& scene);

}  // namespace kiosk::app
