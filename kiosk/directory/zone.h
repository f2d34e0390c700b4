#pragma once
#include "kiosk/base/civil.h"
#include "kiosk/base/clock.h"

namespace kiosk::directory {

// Wall-clock time in Europe/Berlin (UTC+1, UTC+2 from the last Sunday of March 01:00 UTC to the
// last Sunday of October 01:00 UTC, Directive 2000/84/EC), for instants from 1996 on.
base::LocalTime berlin_time(base::UnixSeconds instant);

// Seconds since midnight's minute are dropped. The first of the two instants in the repeated hour
// in October; in the hour missing in March, the instant one hour later.
base::UnixSeconds berlin_instant(base::LocalTime wall_clock);

// The instant at which the wall clock reaches or jumps over `wall_clock`: the second pass of the
// repeated hour if the first lies before `not_before`, and the change itself for the missing hour.
base::UnixSeconds next_instant_showing(base::LocalTime wall_clock, base::UnixSeconds not_before);

}  // namespace kiosk::directory
