#pragma once
#include <vector>

#include "kiosk/directory/schedule.h"

// The step below opening.h: which slots begin on a day, and how slots of many days join up.
namespace kiosk::directory {

// A stretch in one mode, in wall-clock minutes since 1970-01-01 00:00 local.
struct Span {
  long from = 0;
  long until = 0;  // exclusive
  HoursMode mode = HoursMode::WalkIn;

  bool operator==(const Span&) const = default;
};

inline constexpr long kMinutesPerDay = 1440;

// A slot may end 24 hours after its day does: one that began two days ago ends today at 00:00 at
// the latest, and then joins one of today.
inline constexpr int kDaysSlotsReach = 2;

// True while `temporarily_closed` holds on `day`.
bool is_temporarily_closed(const Hours& hours, base::Date day);

const Holiday* holiday_on(const std::vector<Holiday>& holidays, base::Date day);

// The exception whose reason stands for `day` (Closed before Changed before Extra), or null.
const HoursException* exception_on(const Hours& hours, base::Date day,
                                   const std::vector<Holiday>& holidays);

// All that begin from `first` to `last` inclusive, sorted by start, then mode; spans of one mode
// that overlap or touch are joined.
std::vector<Span> spans_between(const Hours& hours, base::Date first, base::Date last,
                                const std::vector<Holiday>& holidays);

}  // namespace kiosk::directory
