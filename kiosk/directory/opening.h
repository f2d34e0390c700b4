#pragma once
#include <optional>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/directory/schedule.h"

namespace kiosk::directory {

// How far ahead the next opening is looked for. Hours that go on for longer have no end.
inline constexpr int kDaysAhead = 60;

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
  // The reason of the exception or temporary closure that holds on this day; the text may be empty.
  std::optional<LocalizedText> exception;
};

enum class OpenState {
  Unknown,  // nobody has told us, no hours are published, or all published seasons are over
  OpenAlways,
  Open,               // walk-in, now
  OpenByAppointment,  // now, but only with an appointment
  OpenByPhone,        // now, by telephone only
  Closed,             // not now; `opens_next` may say when
  ByAppointmentOnly,  // not now, and no walk-in hours; `opens_next` may name the next slot or call
  TemporarilyClosed,
};

struct Openness {
  OpenState state = OpenState::Unknown;
  std::optional<base::LocalTime> until;  // Open*: when this mode ends; nothing if it goes on and on
  int minutes_left = 0;                  // Open*: real minutes until then (clock changes counted)
  // The next start of the best mode that begins within kDaysAhead days: walk-in before appointment
  // before phone. While open: only of a better mode than the present one.
  std::optional<base::LocalTime> opens_next;
  HoursMode next_mode = HoursMode::WalkIn;  // of `opens_next`
  bool closing_soon = false;                // Open with 30 minutes or less left
};

// The hours of one day after rules, seasons, exceptions, holidays and a temporary closure. A slot
// belongs, with its minutes after midnight, to the day on which it begins. A day without slots is
// closed only if the hours are known. Pure; wall-clock arithmetic only.
DayHours hours_on(const Hours& hours, base::Date day, const std::vector<Holiday>& holidays);

// `days` days from `first_day` on, in order.
std::vector<DayHours> week_from(const Hours& hours, base::Date first_day, int days,
                                const std::vector<Holiday>& holidays);

// What holds at a wall-clock minute of Europe/Berlin; in the repeated hour of October, its first
// pass. `appointment` tells that the contact point gives appointments on request, so that a lack
// of walk-in hours reads as ByAppointmentOnly rather than as Closed.
Openness openness_at(const Hours& hours, base::LocalTime now, const std::vector<Holiday>& holidays,
                     bool appointment);

// The same at an instant, exact in the repeated hour too.
Openness openness_at(const Hours& hours, base::UnixSeconds now,
                     const std::vector<Holiday>& holidays, bool appointment);

}  // namespace kiosk::directory
