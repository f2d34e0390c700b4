#include "kiosk/platform/narrator.h"

#include <algorithm>
#include <cmath>

namespace kiosk::platform {
namespace {

constexpr int kOwnRate = 175;  // words a minute, of espeak-ng's voices
// Between two sentences, where a title or a name has no full stop that would make one.
constexpr base::Monotonic kBreath{180};

// What is made before it sounds: enough for a busy processor, little for the memory.
constexpr std::uint64_t kAhead = 10;  // seconds

// No voice takes longer for a text, at its slowest, than that: a digit is a word of a second.
constexpr std::uint64_t kLongest = 10;        // seconds ...
constexpr std::uint64_t kLongestOfAByte = 2;  // ... and for each byte
constexpr std::size_t kMostWordsOfAByte = 8;  // a number is said in several

int rate_of(double factor) {
  return std::clamp(static_cast<int>(std::lround(kOwnRate * factor)), speech::kSlowestRate,
                    speech::kFastestRate);
}

}  // namespace

void Narrator::speak(std::vector<Line> lines, double rate, int volume) {
  hush();
  lines_ = std::move(lines);
  rate_ = rate;
  volume_ = volume;
  ask();
}

void Narrator::hush() {
  if (request_ != 0) {
    process_.cancel(request_);
  }
  if (began_) {
    output_.silence();
  }
  lines_.clear();
  words_.clear();
  line_ = 0;
  request_ = 0;
  start_ = 0;
  played_ = 0;
  again_ = false;
  began_ = false;
  inaudible_ = false;
  resampler_.reset();
  refusal_.clear();
}

bool Narrator::has_clips() const {
  return std::any_of(lines_.begin(), lines_.end(),
                     [](const Line& line) { return line.clip.has_value(); });
}

std::uint32_t Narrator::output_rate() const {
  return has_clips() ? static_cast<std::uint32_t>(kClipRate) : process_.sample_rate();
}

void Narrator::begin() {
  if (!began_) {
    output_.begin(output_rate(), volume_);
    began_ = true;
  }
}

// The lines up to the next one that a voice must say.
void Narrator::ask() {
  request_ = 0;
  for (; line_ < lines_.size() && lines_[line_].clip; ++line_) {
    play(lines_[line_]);
  }
  start_ = began_ ? output_.added() : 0;
  reached_ = 0;
  told_words_ = 0;
  failures_ = process_.failures();
  if (line_ < lines_.size()) {
    const Line& line = lines_[line_];
    request_ = process_.speak({rate_of(rate_), line.lang, line.voice, line.words});
  } else if (began_) {
    output_.add_silence(kBreath);
  }
}

void Narrator::play(const Line& line) {
  begin();
  words_.push_back({output_.added(), {line.piece, line.offset, line.offset + line.words.size()}});
  output_.add(bytes_of(line.clip->samples));
}

void Narrator::take(const speech::Sound& sound) {
  begin();
  if (!has_clips()) {
    return output_.add(sound.samples);
  }
  if (!resampler_) {
    resampler_.emplace(process_.sample_rate(), output_rate());
  }
  output_.add(bytes_of(resampler_->add(samples_of(sound.samples))));
}

void Narrator::take(const speech::Word& word) {
  const Line& line = lines_[line_];
  ++told_words_;
  if (word.first >= word.last || word.last > line.words.size()) {
    return;  // of no text that it was asked for
  }
  reached_ = word.first;
  const std::uint64_t rate = output_rate();
  words_.push_back({start_ + word.at_ms * rate / 1000,
                    {line.piece, line.offset + word.first, line.offset + word.last}});
}

// The helper failed in the middle of a line.
void Narrator::go_on() {
  Line& line = lines_[line_];
  const bool waits = !words_.empty() && words_.back().word.first == line.offset + reached_;
  if (told_words_ > 0 && waits) {
    words_.pop_back();  // it is said once more
  }
  again_ = reached_ == 0;
  line.offset += reached_;
  line.words.erase(0, reached_);
  ask();
}

// Of the line that was asked for; `refusal`: why it was not said, or not to its end.
void Narrator::end(const std::string& refusal) {
  const bool failed = !refusal.empty() && process_.failures() != failures_;
  if (failed && (!again_ || reached_ > 0)) {
    return go_on();
  }
  if (!refusal.empty()) {
    refusal_ = refusal;
  }
  again_ = false;
  ++line_;
  ask();
}

bool Narrator::is_far_ahead() const {
  return began_ && output_.added() > played_ + kAhead * output_rate();
}

bool Narrator::talks_too_much() const {
  const std::size_t bytes = lines_[line_].words.size();
  const std::uint64_t made = began_ ? output_.added() - start_ : 0;
  return made > (kLongest + kLongestOfAByte * bytes) * output_rate() ||
         told_words_ > kMostWordsOfAByte * (bytes + 1);
}

void Narrator::take() {
  for (const speech::Frame& frame : process_.take()) {
    if (frame.request != request_ || request_ == 0) {
      continue;
    }
    if (const auto* sound = std::get_if<speech::Sound>(&frame.body)) {
      take(*sound);
    } else if (const auto* word = std::get_if<speech::Word>(&frame.body)) {
      take(*word);
    } else if (const auto* refused = std::get_if<speech::Refused>(&frame.body)) {
      end(refused->sentence);
      continue;
    } else {
      end("");
      continue;
    }
    if (talks_too_much()) {
      process_.cancel(request_);
      end("The voice does not come to an end.");
    }
  }
}

std::optional<Heard> Narrator::change_of_sound() {
  if (!began_ || inaudible_) {
    return std::nullopt;
  }
  if (!output_.audible()) {
    inaudible_ = true;
    missed_ = true;
    return NotAudible{};
  }
  if (!missed_) {
    return std::nullopt;
  }
  missed_ = false;
  return Audible{};
}

std::optional<Heard> Narrator::next() {
  if (!busy()) {
    process_.take();  // notices a helper that died
    return std::nullopt;
  }
  if (is_far_ahead()) {
    process_.rest();
  } else {
    take();
  }
  played_ = began_ ? output_.played() : 0;
  if (auto change = change_of_sound()) {
    return change;
  }
  if (!words_.empty() && began_ && words_.front().sample <= played_) {
    const WordSaid word = words_.front().word;
    words_.pop_front();
    return word;
  }
  if (request_ != 0 || (began_ && played_ < output_.added())) {
    return std::nullopt;
  }
  const std::string why = began_ ? "" : refusal_;
  hush();
  if (!why.empty()) {
    missed_ = true;
    return NotSaid{why};
  }
  return AllSaid{};
}

}  // namespace kiosk::platform
