#pragma once
#include <algorithm>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/app/effect.h"

namespace test_support {

// What is said, each part behind its language: "[de] Willkommen. ".
inline std::string said(const std::vector<kiosk::app::Effect>& effects) {
  std::string words;
  for (const kiosk::app::Effect& effect : effects) {
    if (const auto* speak = std::get_if<kiosk::app::Speak>(&effect)) {
      for (const kiosk::app::Say& say : speak->parts) {
        words += "[" + say.lang + "] " + say.words + " ";
      }
    }
  }
  return words;
}

// Whether the voice is stopped, by itself or with the visit.
inline bool hushes(const std::vector<kiosk::app::Effect>& effects) {
  return std::any_of(effects.begin(), effects.end(), [](const kiosk::app::Effect& effect) {
    return std::holds_alternative<kiosk::app::Hush>(effect) ||
           std::holds_alternative<kiosk::app::VisitEnded>(effect);
  });
}

}  // namespace test_support
