#pragma once
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "kiosk/app/kiosk.h"
#include "kiosk/platform/narrator.h"

namespace kiosk::main {

struct VoicePlan {
  std::string helper;  // path of wegweiser-speech; empty: beside this program
  platform::AudioPlan audio;
};

// The recording of words in a language, as directory::Directory answers it.
using Clips =
    std::function<base::Result<std::string>(const std::string& lang, const std::string& words)>;

// How the helper is started.
platform::SpeechPlan speech_plan(const VoicePlan& plan);

// Carries out what the kiosk wants said, and tells it what was. Without a helper or a sound device
// the screens work on, and the caption tells the listening.
class Voice {
 public:
  // `clock`, `log` and what `clips` asks must outlive this.
  Voice(const VoicePlan& plan, Clips clips, const base::Clock& clock, base::Log& log);

  void carry_out(const std::vector<app::Effect>& effects);

  // Hands on what has happened since the last turn.
  void turn(app::Kiosk& kiosk);

  // When the next turn is due; nothing while nothing is being said.
  std::optional<base::Monotonic> next_turn() const;

 private:
  std::vector<platform::Line> lines_of(const app::Speak& speak);
  platform::Line line_of(const app::Say& part, double rate) const;

  void tell_unrecorded();

  Clips clips_;
  std::map<std::string, int> unrecorded_;  // texts of this visit, by language
  const base::Clock& clock_;
  base::Log& log_;
  platform::SpeechProcess process_;
  platform::AudioOutput output_;
  platform::Narrator narrator_;
};

}  // namespace kiosk::main
