#pragma once
#include <cstdint>
#include <vector>

#include "kiosk/directory/schedule.h"

// A second, deliberately plain reading of the hours: every rule asked on every day, one byte a
// minute. Shares no code with the engine but calendar arithmetic.
namespace kiosk::directory {

class BruteForce {
 public:
  // Minutes count from midnight of `first`. Slots that begin up to three days earlier are included.
  BruteForce(const Hours& hours, const std::vector<Holiday>& holidays, base::Date first, int days);

  bool is_open(long minute, HoursMode mode) const { return (bits(minute) & bit(mode)) != 0; }

  // The first minute from `minute` on at which `mode` ends, or begins after it; -1 beyond the data.
  long next_end(long minute, HoursMode mode) const;
  long next_start(long minute, HoursMode mode) const;

 private:
  static uint8_t bit(HoursMode mode) {
    return static_cast<uint8_t>(1U << static_cast<unsigned>(mode));
  }

  uint8_t bits(long minute) const;
  void fill(const Schedule& schedule, base::Date day, bool holiday);
  void paint(base::Date day, int opens, int closes, HoursMode mode);
  void index();

  base::Date first_;  // three days before the caller's
  std::vector<uint8_t> minutes_;
  std::vector<int> ends_[3];    // per mode: the first minute >= i without it
  std::vector<int> starts_[3];  // per mode: the first minute > i with it and without it just before
};

}  // namespace kiosk::directory
