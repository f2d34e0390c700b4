#pragma once
#include <optional>
#include <vector>

#include "kiosk/directory/schedule.h"

namespace kiosk::directory {

// A stretch of one day in one mode, clipped to that day: 0 <= from < until <= 1440.
// `until` = 1440 with `into_next_day` means that it goes on after midnight.
struct OpenSlot {
  int from_minute = 0;
  int until_minute = 0;
  HoursMode mode = HoursMode::WalkIn;
  bool from_previous_day = false;
  bool into_next_day = false;

  bool operator==(const OpenSlot&) const = default;
};

// What holds on one day.
struct DayHours {
  base::Date date;
  std::vector<OpenSlot> slots;   // sorted by from_minute; slots of one mode never overlap or touch
  std::vector<OpenSlot> listed;  // as printed on a door: unclipped, until_minute may exceed 1440,
                                 // filed under the day on which they begin
  std::optional<LocalizedText> holiday;
  std::optional<LocalizedText> exception;  // reason of an exception that holds on this day
};

enum class OpenState {
  Unknown,  // nothing is known
  OpenAlways,
  Open,               // walk-in, now
  OpenByAppointment,  // now, but only with an appointment
  OpenByPhone,        // now, by telephone only
  Closed,             // not now; `opens_next` may say when
  ByAppointmentOnly,  // nothing but appointment hours, or none published and appointments offered
  TemporarilyClosed,
};

struct Openness {
  OpenState state = OpenState::Unknown;
  std::optional<base::LocalTime> until;  // Open*: the wall-clock time at which this mode ends
  int minutes_left = 0;                  // Open*: real minutes until then (clock changes counted)
  std::optional<base::LocalTime> opens_next;  // Closed, OpenByPhone...: the next walk-in start
  HoursMode next_mode =
      HoursMode::WalkIn;      // of `opens_next`: the best mode that comes within 60 days
  bool closing_soon = false;  // Open with 30 minutes or less left
};

// The hours of one day after rules, seasons, exceptions and holidays. `appointment_only` days keep
// their Appointment slots; a day without slots is closed. Pure; wall-clock arithmetic only.
DayHours hours_on(const Hours& hours, base::Date day, const std::vector<Holiday>& holidays);

// What holds at a wall-clock minute. `appointment` tells that the contact point gives appointments
// on request, so that no published hours reads as ByAppointmentOnly rather than as Closed.
// `utc_offset_minutes` of the zone now and at midnight-crossings is not needed: the caller converts
// instants to wall-clock time, and minutes_left is corrected by `kiosk/directory/zone.h`.
Openness openness_at(const Hours& hours, base::LocalTime now, const std::vector<Holiday>& holidays,
                     bool appointment);

}  // namespace kiosk::directory
