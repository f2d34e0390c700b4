#pragma once
#include <functional>
#include <thread>

namespace kiosk::platform {

// Turns SIGTERM and SIGINT into a call on a thread of its own, for as long as it lives. The signal
// handler itself only writes a byte into a pipe. One at a time in a process.
class StopSignals {
 public:
  explicit StopSignals(std::function<void()> stop);
  ~StopSignals();

  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

 private:
  int read_end_ = -1;
  int write_end_ = -1;
  std::thread thread_;
};

}  // namespace kiosk::platform
