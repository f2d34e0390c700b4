#include "kiosk/base/clock.h"

namespace kiosk::base {

Monotonic SystemClock::now() const {
  return std::chrono::duration_cast<Monotonic>(std::chrono::steady_clock::now().time_since_epoch());
}

UnixSeconds SystemClock::unix_now() const {
  return std::chrono::duration_cast<UnixSeconds>(
      std::chrono::system_clock::now().time_since_epoch());
}

}  // namespace kiosk::base
