#pragma once
#include <deque>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "kiosk/platform/audio_output.h"
#include "kiosk/platform/clip.h"
#include "kiosk/platform/resampler.h"
#include "kiosk/platform/speech_process.h"

namespace kiosk::platform {

// Words for one voice, or recorded. `piece` and `offset` come back with what was said of it.
struct Line {
  std::size_t piece = 0;
  std::size_t offset = 0;  // added to the bytes of words
  std::string lang;
  std::string voice;
  std::string words;
  std::optional<Clip> clip = std::nullopt;  // comes first: no voice is asked then
};

// Of a recording, where nobody knows when which word comes: all its words at once.
struct WordSaid {
  std::size_t piece = 0;
  std::size_t first = 0;
  std::size_t last = 0;
};

struct AllSaid {};

struct NotSaid {
  std::string why;  // one sentence for the log
};

struct NotAudible {};  // it is said all the same, at its usual pace

struct Audible {};  // again, after something was not

using Heard = std::variant<WordSaid, AllSaid, NotSaid, NotAudible, Audible>;

// Says lines one behind the other and tells which word is sounding. One thing is said at a time.
// When the helper fails, a line goes on from the word it had come to, by the next helper; one that
// fails twice at the same word is left out. Sound is taken from the helper as it is played, so
// that no text and no helper fills the memory. No call waits. Thread-safety: one thread.
class Narrator {
 public:
  // Both must outlive this.
  Narrator(SpeechProcess& process, AudioOutput& output) : process_(process), output_(output) {}

  // In place of what is being said. `rate`: times the voice's own speed; `volume`: a step.
  void speak(std::vector<Line> lines, double rate, int volume);

  void hush();

  // The next thing that has happened; nothing if none has. Each speak ends with one AllSaid or
  // NotSaid, unless it was hushed. Ask again until nothing comes, at least 50 times a second while
  // `busy`.
  std::optional<Heard> next();

  bool busy() const { return !lines_.empty(); }

  // For poll(); -1 while no helper runs, or while what it says is not wanted yet.
  int descriptor() const { return is_far_ahead() ? -1 : process_.descriptor(); }

 private:
  struct Due {
    std::uint64_t sample = 0;  // of the output
    WordSaid word;
  };

  void ask();
  void take();
  void take(const speech::Sound& sound);
  void take(const speech::Word& word);
  void end(const std::string& refusal);
  void go_on();
  void begin();
  bool is_far_ahead() const;
  bool talks_too_much() const;
  std::optional<Heard> change_of_sound();
  void play(const Line& line);
  std::uint32_t output_rate() const;
  bool has_clips() const;

  SpeechProcess& process_;
  AudioOutput& output_;
  std::vector<Line> lines_;
  std::size_t line_ = 0;       // that is being made
  std::uint32_t request_ = 0;  // 0: none
  std::uint64_t start_ = 0;    // sample at which that line begins
  std::uint64_t played_ = 0;
  std::size_t reached_ = 0;     // bytes of that line before the last word that came
  std::size_t told_words_ = 0;  // of that line
  int failures_ = 0;            // of helpers, when it was asked for
  bool again_ = false;          // it was asked for after a failure
  std::deque<Due> words_;
  double rate_ = 1;
  int volume_ = kVolumeSteps;
  std::optional<Resampler> resampler_;  // of the voice, where recordings stand beside it
  bool began_ = false;                  // the output counts this
  bool inaudible_ = false;              // and that was told
  bool missed_ = false;                 // something was not heard, and nothing was since
  std::string refusal_;
};

}  // namespace kiosk::platform
