#pragma once
#include <gtest/gtest.h>
#include <poll.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/platform/narrator.h"

namespace kiosk::platform {

inline const Line kGerman{0, 0, "de", "gmw/de", "Guten Tag, schöne Grüße."};
inline const Line kTurkish{1, 10, "tr", "trk/tr", "Merhaba dünya."};
inline const Line kNoVoice{0, 0, "ti", "sem/am", "ሰላም"};

inline AudioPlan mute() {
  AudioPlan plan;
  plan.device = false;
  return plan;
}

// A helper, by default the real one, on a clock that the test moves.
struct Stage {
  explicit Stage(const std::string& program = WEGWEISER_BINARY "/bin/wegweiser-speech",
                 const std::vector<std::string>& more = {}, const AudioPlan& audio = mute())
      : output(audio, clock, log) {
    plan.command = {program};
    plan.command.insert(plan.command.end(), more.begin(), more.end());
    process = std::make_unique<SpeechProcess>(plan, clock, log);
    narrator = std::make_unique<Narrator>(*process, output);
  }

  // What happens in the next `time`, as a program sees it that looks every 20 ms.
  std::vector<std::pair<long, Heard>> pass(base::Monotonic time) {
    std::vector<std::pair<long, Heard>> heard;
    const base::Monotonic end = clock.now() + time;
    while (clock.now() < end && narrator->busy()) {
      pollfd one{narrator->descriptor(), POLLIN, 0};
      poll(&one, 1, narrator->descriptor() < 0 ? 0 : 20);
      while (auto next = narrator->next()) {
        heard.emplace_back(clock.now().count(), *next);
      }
      clock.advance(base::Monotonic{20});
    }
    return heard;
  }

  base::VirtualClock clock{std::chrono::seconds(0)};
  base::MemoryLog log;
  SpeechPlan plan;
  AudioOutput output;
  std::unique_ptr<SpeechProcess> process;
  std::unique_ptr<Narrator> narrator;
};

template <typename T>
std::vector<std::pair<long, T>> only(const std::vector<std::pair<long, Heard>>& heard) {
  std::vector<std::pair<long, T>> out;
  for (const auto& [at, one] : heard) {
    if (const auto* wanted = std::get_if<T>(&one)) {
      out.emplace_back(at, *wanted);
    }
  }
  return out;
}

}  // namespace kiosk::platform
