#pragma once
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/civil.h"
#include "kiosk/base/result.h"

namespace kiosk::directory {

enum class Frequency { Once, Daily, Weekly, Monthly, Yearly };

struct ByDay {
  int weekday = 1;  // ISO
  int nth = 0;      // Monthly only: 1 to 5 or -1 to -5; 0 every

  bool operator==(const ByDay&) const = default;
};

// The subset of RFC 5545 RRULE that events of a town need. Anything else is refused by name.
struct Recurrence {
  Frequency frequency = Frequency::Once;
  int interval = 1;
  std::vector<ByDay> by_day;
  std::vector<int> by_month_day;    // Monthly only: 1 to 31, -1 = last
  std::optional<base::Date> until;  // inclusive
  int count = 0;                    // 0 = no limit; not together with until

  bool operator==(const Recurrence&) const = default;
};

// "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;UNTIL=20270131". Empty = Once.
base::Result<Recurrence> parse_rrule(const std::string& rrule);

// The days on which something that first takes place on `start` takes place, from `from` to `to`
// inclusive, ascending, without `excluded`.
std::vector<base::Date> occurrences(const Recurrence& recurrence, base::Date start,
                                    const std::vector<base::Date>& excluded, base::Date from,
                                    base::Date to);

}  // namespace kiosk::directory
