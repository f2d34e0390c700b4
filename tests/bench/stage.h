#pragma once
#include <memory>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/main/world.h"
#include "kiosk/platform/canvas.h"

namespace bench {

// A whole kiosk without a window: what the event loop does between two waits, on a canvas of the
// reference panel. The clock stands still at the moment of the design's pictures.
class Stage {
 public:
  // Ends the program with a sentence if something cannot be opened: a benchmark has no other use.
  explicit Stage(const std::string& content);

  kiosk::app::Kiosk& kiosk() { return world_->kiosk(); }

  kiosk::main::World& world() { return *world_; }

  // Lets the screens search, by an index in a folder for temporary files that is made at the first
  // use of a content.
  void open_search();

  // Puts the visit to a screen, as a tap on the way there would.
  void go(const std::string& route, const std::string& lang, const std::string& text_size = "1.0");

  // Derives the frame, compares it with what is shown and paints the difference.
  // Gives the number of pixels painted.
  long settle();

  kiosk::base::VirtualClock& clock() { return clock_; }

  kiosk::base::Log& log() { return log_; }

  const kiosk::ui::Frame& shown() const { return shown_; }

  // Makes the clock go on by a minute and tells the kiosk.
  void next_minute();

  std::vector<std::string> routes(const std::string& lang);

 private:
  kiosk::base::StderrLog log_;
  kiosk::base::VirtualClock clock_;
  std::string content_;
  std::unique_ptr<kiosk::main::World> world_;
  kiosk::platform::Canvas canvas_;
  kiosk::ui::Frame shown_;
};

// The tags of the languages that the first site of the content offers, German first.
std::vector<std::string> languages_of(Stage& stage);

// Milliseconds, from any start.
double now_ms();

// Milliseconds of processor time that this process has had: what a piece of work would take on a
// machine that does nothing else.
double cpu_ms();

// The value below which `share` (0 to 1) of the sorted values lie; 0 if there are none.
double quantile(std::vector<double> values, double share);

}  // namespace bench
