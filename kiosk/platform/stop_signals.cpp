#include "kiosk/platform/stop_signals.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <utility>

namespace kiosk::platform {

namespace {

constexpr char kStop = 's';
constexpr char kLeave = 'l';

// A signal handler has no arguments of its own, so this is the one place that is global.
std::atomic<int> signal_pipe{-1};
static_assert(std::atomic<int>::is_always_lock_free);

void on_signal(int) {
  const int saved = errno;
  const int pipe = signal_pipe.load();
  if (pipe >= 0) {
    // A full pipe already holds a stop that nobody has read yet.
    [[maybe_unused]] const auto written = write(pipe, &kStop, 1);
  }
  errno = saved;
}

void set_handler(void (*handler)(int)) {
  struct sigaction action {};

  action.sa_handler = handler;  // NOLINT(cppcoreguidelines-pro-type-union-access): POSIX
  action.sa_flags = SA_RESTART;
  sigaction(SIGTERM, &action, nullptr);
  sigaction(SIGINT, &action, nullptr);
}

void read_until_leave(int pipe, const std::function<void()>& stop) {
  for (;;) {
    char byte = kLeave;
    const auto count = read(pipe, &byte, 1);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count != 1 || byte == kLeave) {
      return;
    }
    stop();
  }
}

}  // namespace

StopSignals::StopSignals(std::function<void()> stop) {
  std::array<int, 2> ends{-1, -1};
  [[maybe_unused]] const int failed = pipe2(ends.data(), O_CLOEXEC);
  assert(failed == 0);
  read_end_ = ends[0];
  write_end_ = ends[1];
  [[maybe_unused]] const int before = signal_pipe.exchange(write_end_);
  assert(before < 0);
  thread_ =
      std::thread([pipe = read_end_, call = std::move(stop)] { read_until_leave(pipe, call); });
  set_handler(&on_signal);
}

StopSignals::~StopSignals() {
  set_handler(SIG_DFL);
  signal_pipe = -1;
  [[maybe_unused]] const auto written = write(write_end_, &kLeave, 1);
  thread_.join();
  close(read_end_);
  close(write_end_);
}

}  // namespace kiosk::platform
