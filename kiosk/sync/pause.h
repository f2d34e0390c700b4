#pragma once
#include <cstdint>

namespace kiosk::sync {

// Seconds until the next cycle: `interval_s` give or take a tenth by `random`, doubled with each of
// `failures` in a row, at most six hours (reference: sync 2.4). 10,000 kiosks that lost the same
// server so come back spread out.
long pause_s(int interval_s, int failures, std::uint64_t random);

}  // namespace kiosk::sync
