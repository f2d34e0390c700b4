#include "kiosk/sync/pause.h"

#include <algorithm>

namespace kiosk::sync {
namespace {

constexpr long kLongest = 21'600;  // six hours

}  // namespace

long pause_s(int interval_s, int failures, std::uint64_t random) {
  const long doubled = static_cast<long>(interval_s) << std::clamp(failures, 0, 12);
  const long pause = std::min(std::max(kLongest, static_cast<long>(interval_s)), doubled);
  const long spread = std::max(1L, pause / 5);
  return pause - spread / 2 + static_cast<long>(random % static_cast<std::uint64_t>(spread));
}

}  // namespace kiosk::sync
