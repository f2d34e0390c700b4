#include "kiosk/main/voice.h"

#include <algorithm>

#include "kiosk/base/installed.h"

namespace kiosk::main {
namespace {

// While something is said: a fifth of the time that the light on a word may lag (100 ms).
constexpr base::Monotonic kStep{20};

platform::Clip silence(base::Monotonic time) {
  const base::Monotonic longest = std::chrono::seconds(platform::kLongestClip);
  const auto samples = std::min(time, longest).count() * platform::kClipRate / 1000;
  return {platform::kClipRate, std::vector<std::int16_t>(static_cast<std::size_t>(samples))};
}

}  // namespace

platform::SpeechPlan speech_plan(const VoicePlan& plan) {
  platform::SpeechPlan speech;
  speech.command = {plan.helper.empty() ? base::beside_this_program("wegweiser-speech")
                                        : plan.helper};
  return speech;
}

Voice::Voice(const VoicePlan& plan, Clips clips, const base::Clock& clock, base::Log& log)
    : clips_(std::move(clips)),
      clock_(clock),
      log_(log),
      process_(speech_plan(plan), clock, log),
      output_(plan.audio, clock, log),
      narrator_(process_, output_) {}

// A recording has one speed. Who wants another one gets the voice, where there is one; with neither
// the words are shown in silence.
platform::Line Voice::line_of(const app::Say& part, double rate) const {
  platform::Line line{part.piece, part.offset, part.lang, part.voice, part.words};
  if (part.voice.empty()) {
    line.clip = silence(part.reading);
  }
  if (rate != 1 && !part.voice.empty()) {
    return line;
  }
  const auto bytes = clips_(part.lang, part.words);
  if (!bytes) {
    if (bytes.error().kind != base::ErrorKind::NotFound) {
      log_.warn("A recording in \"" + part.lang + "\" was not played. " + bytes.error().message);
    }
    return line;
  }
  auto clip = platform::decode_clip(*bytes);
  if (clip) {
    line.clip = std::move(clip).value();
  } else {
    log_.warn("A recording in \"" + part.lang + "\" was not played. " + clip.error().message);
  }
  return line;
}

std::vector<platform::Line> Voice::lines_of(const app::Speak& speak) {
  std::vector<platform::Line> lines;
  for (const app::Say& part : speak.parts) {
    if (part.unrecorded) {
      ++unrecorded_[part.lang];
    }
    lines.push_back(line_of(part, speak.rate));
  }
  return lines;
}

// One line for a visit: a page in such a language may have dozens.
void Voice::tell_unrecorded() {
  for (const auto& [lang, texts] : unrecorded_) {
    log_.warn(std::to_string(texts) + " texts in \"" + lang +
              "\" were shown instead of spoken: there is no voice and no recording; "
              "\"wegweiser-townhall check\" names them.");
  }
  unrecorded_.clear();
}

void Voice::carry_out(const std::vector<app::Effect>& effects) {
  for (const app::Effect& effect : effects) {
    if (const auto* speak = std::get_if<app::Speak>(&effect)) {
      narrator_.speak(lines_of(*speak), speak->rate, speak->volume);
    } else if (std::holds_alternative<app::Hush>(effect)) {
      narrator_.hush();
    } else if (std::holds_alternative<app::VisitEnded>(effect)) {
      narrator_.hush();
      output_.close();
      tell_unrecorded();
    }
  }
}

void Voice::turn(app::Kiosk& kiosk) {
  while (const auto heard = narrator_.next()) {
    if (const auto* word = std::get_if<platform::WordSaid>(&*heard)) {
      carry_out(kiosk.hear(app::WordReached{word->piece, word->first, word->last}));
    } else if (const auto* failed = std::get_if<platform::NotSaid>(&*heard)) {
      log_.warn("A text was not spoken. " + failed->why);
      carry_out(kiosk.hear(app::SpeechFailed{}));
    } else if (std::holds_alternative<platform::NotAudible>(*heard)) {
      carry_out(kiosk.hear(app::SoundLost{}));
    } else if (std::holds_alternative<platform::Audible>(*heard)) {
      carry_out(kiosk.hear(app::SoundBack{}));
    } else {
      carry_out(kiosk.hear(app::SentenceEnded{}));
    }
  }
}

std::optional<base::Monotonic> Voice::next_turn() const {
  return narrator_.busy() ? std::optional(clock_.now() + kStep) : std::nullopt;
}

}  // namespace kiosk::main
