#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/log.h"

namespace kiosk::platform {

// The jack of the computer itself: Linux tells by a switch (SW_HEADPHONE_INSERT) whether something
// is in it, which SDL does not pass on. A USB sound card behind a keypad is no such jack; it comes
// as an audio device. No call waits. Thread-safety: one thread.
class HeadphoneJack {
 public:
  // Looks at every event device in `folder` ("/dev/input"). Without one that has such a switch, or
  // without leave to read it, there is no jack; the log says so once. `log` must outlive this.
  static std::unique_ptr<HeadphoneJack> find(const std::string& folder, base::Log& log);

  // Takes over a descriptor that gives `struct input_event`s; for find() and tests.
  explicit HeadphoneJack(std::vector<int> descriptors) : descriptors_(std::move(descriptors)) {}

  ~HeadphoneJack();
  HeadphoneJack(const HeadphoneJack&) = delete;
  HeadphoneJack& operator=(const HeadphoneJack&) = delete;

  // Whether headphones came (true) or went since the last call; nothing if neither.
  std::optional<bool> take();

  bool is_there() const { return !descriptors_.empty(); }

 private:
  std::vector<int> descriptors_;
};

}  // namespace kiosk::platform
