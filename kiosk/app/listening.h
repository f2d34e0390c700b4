#pragma once
#include <array>
#include <cstddef>
#include <limits>
#include <vector>

#include "kiosk/app/effect.h"
#include "kiosk/app/typing.h"
#include "kiosk/base/clock.h"
#include "kiosk/ui/action.h"

// Listening to a page: what of it is being said, and how fast and loud. What a sentence is,
// app/reading knows; who says it, main.
namespace kiosk::app {

struct State;

// Times the voice's own speed (reference: accessibility, 5.29: 0.5 to 2.0 in at least five steps).
inline constexpr std::array<double, 7> kRates = {0.5, 0.7, 0.85, 1.0, 1.25, 1.6, 2.0};
inline constexpr int kUsualRate = 3;
// Steps of two decibels: 22 dB from the lowest to the highest, and 12 dB from the lowest to the
// usual one (EN 301 549, 8.2.1: at least 18 dB, with a step 12 dB above the lowest).
inline constexpr int kMostVolume = 12;
inline constexpr int kUsualVolume = 7;

enum class Saying {
  Nothing,
  Speaks,
  Hushed,    // silenced by a touch that is not over: what it means is not known yet
  Paused,    // goes on where it was
  Finished,  // the last page is over
};

// The last sentence of a page, whichever that is.
inline constexpr std::size_t kLastSentence = std::numeric_limits<std::size_t>::max();

// What is read or said.
enum class What {
  Page,
  Welcome,  // and then each language, how it is chosen
  Screen,   // what the page is about
  Focus,    // the node that has it
  Means,    // what keys, fingers or the switch do
  Typing,   // how the keys on the screen are used
  Echo,     // what was typed or erased
};

// How somebody who does not look uses the kiosk: what they are told follows it.
enum class Means { Keys, Fingers, Switch };

struct Listening {
  bool on = false;
  bool blind = false;       // for somebody who does not look
  bool in_private = false;  // into headphones
  Means means = Means::Keys;
  Echo echo;  // of what was typed last
  What what = What::Page;
  Saying saying = Saying::Nothing;
  std::size_t sentence = 0;         // of the page that is shown
  std::size_t piece = 0;            // of the sentence
  std::size_t first = 0;            // bytes of the piece's words that are being said
  std::size_t last = 0;             // 0: nothing of the sentence was said yet
  int rate = kUsualRate;            // of kRates
  int volume = kUsualVolume;        // 1 to kMostVolume
  int turn = 0;                     // counts what was begun: another one is another thing to say
  base::Monotonic unplugged_at{0};  // the headphones; 0: they are not
  bool soundless = false;           // nothing can be heard: the caption must do
  bool unrecorded = false;          // neither can a part of this sentence

  bool operator==(const Listening&) const = default;
};

// From the beginning of a sentence.
void begin_sentence(Listening& listening, std::size_t sentence);

// True if listening knows the action; then nothing else is to come of it.
bool listen(State& state, const ui::Action& action);

// Any touch or key silences. `over`: the touch is, so that it stays silent.
void hush(State& state, bool over);

// The touch that hushed is over and meant nothing else.
void stay_silent(State& state);

// Behind each event: reads what is shown now if that is another page, or else stays silent.
void follow_page(const State& before, State& state);

// What is to be done about it.
void add_speech(const Listening& before, const Listening& now, std::vector<Effect>& effects);

// A word, the end of a sentence, or a failure was heard of.
void reach_word(State& state, std::size_t piece, std::size_t first, std::size_t last);
void end_sentence(State& state, bool more_here, bool more_pages);
void fail_speech(State& state);

}  // namespace kiosk::app
