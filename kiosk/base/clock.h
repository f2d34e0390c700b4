#pragma once
#include <chrono>
#include <cstdint>

namespace kiosk::base {

// Milliseconds that only grow: timeouts, debounce, animation.
using Monotonic = std::chrono::milliseconds;

// Seconds since 1970-01-01T00:00:00Z.
using UnixSeconds = std::chrono::seconds;

// The only source of time. Implementations: SystemClock, VirtualClock.
// Thread-safe: SystemClock yes.
class Clock {
 public:
  virtual ~Clock() = default;

  virtual Monotonic now() const = 0;
  virtual UnixSeconds unix_now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Monotonic now() const override;
  UnixSeconds unix_now() const override;
};

// Stands where it is put; `shot` and `play` and the tests move it by hand.
class VirtualClock final : public Clock {
 public:
  explicit VirtualClock(UnixSeconds start) : start_(start) {}

  Monotonic now() const override { return passed_; }

  UnixSeconds unix_now() const override {
    return start_ + std::chrono::duration_cast<UnixSeconds>(passed_);
  }

  void advance(Monotonic by) { passed_ += by; }

 private:
  UnixSeconds start_;
  Monotonic passed_{0};
};

}  // namespace kiosk::base
