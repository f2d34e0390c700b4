#pragma once
#include <memory>
#include <set>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/log.h"
#include "kiosk/platform/child.h"
#include "kiosk/speech/protocol.h"

namespace kiosk::platform {

struct SpeechPlan {
  std::vector<std::string> command;  // the helper's path and arguments
  base::Monotonic patience{2000};    // without an answer to what is due: it hangs
  base::Monotonic pause{500};        // between its end and its next start
  size_t most_at_once = 256 << 10;   // bytes read in one `take`: what a frame has time for
  size_t most_unsent = 4 << 20;      // bytes; what does not fit is refused
};

// The kiosk's side of the pipe to wegweiser-speech (kiosk/speech/protocol.h). Starts it when
// something is to be said, starts it again when it dies, kills it when it hangs. No call waits.
// Thread-safe: no.
class SpeechProcess {
 public:
  // `clock` and `log` must outlive this.
  SpeechProcess(SpeechPlan plan, const base::Clock& clock, base::Log& log);

  // Asks for speech; answers come from `take` under the number returned, which is never 0.
  std::uint32_t speak(const speech::Speak& what);

  // Nothing more comes from `take` under that number, not even its end.
  void cancel(std::uint32_t request);

  // What has come since the last call: Sound and Word, then one Ended or Refused for each request
  // that was not cancelled. What a helper says about other requests is dropped. A helper that died,
  // hangs or talks nonsense refuses what it had been asked.
  std::vector<speech::Frame> take();

  // In place of `take`, as long as no answers are wanted: what does not come meanwhile is not late.
  void rest() { heard_ = clock_.now(); }

  // For poll(); -1 while no helper runs. Call `take` when it is readable, and at least ten times
  // a second while something is being said.
  int descriptor() const { return child_ ? child_->descriptor() : -1; }

  // Hz; 0 until a helper has said so.
  std::uint32_t sample_rate() const { return sample_rate_; }

  // How many helpers were started so far, and how many of them failed. A Refused that comes with a
  // failure says nothing about its text: another helper may speak it.
  int starts() const { return starts_; }

  int failures() const { return failures_; }

 private:
  void start();
  void read(std::vector<speech::Frame>& answers);
  bool accept(speech::Frame&& frame, std::vector<speech::Frame>& answers);
  void give_up(const std::string& sentence, std::vector<speech::Frame>& answers);
  void refuse_all(const std::string& sentence, std::vector<speech::Frame>& answers);

  SpeechPlan plan_;
  const base::Clock& clock_;
  base::Log& log_;
  std::unique_ptr<Child> child_;
  std::vector<std::unique_ptr<Child>> dying_;  // killed, not yet gone
  speech::FrameReader reader_;
  std::string unsent_;
  std::set<std::uint32_t> due_;  // asked, not ended, not cancelled
  std::vector<speech::Frame> refused_;
  std::uint32_t last_request_ = 0;
  std::uint32_t sample_rate_ = 0;
  base::Monotonic heard_{0};
  base::Monotonic next_start_{0};
  int starts_ = 0;
  int failures_ = 0;
  bool greeted_ = false;   // this helper has said Hello
  bool reported_ = false;  // the log knows that it fails
};

}  // namespace kiosk::platform
