#include <algorithm>
#include <array>

#include "kiosk/directory/opening.h"
#include "kiosk/directory/timetable.h"
#include "kiosk/directory/zone.h"

namespace kiosk::directory {
namespace {

using base::Date;
using base::LocalTime;
using Holidays = std::vector<Holiday>;

constexpr int kClosingSoonMinutes = 30;

LocalTime time_of(long minutes) {
  const long day = (minutes >= 0 ? minutes : minutes - (kMinutesPerDay - 1)) / kMinutesPerDay;
  return {base::civil_from_days(day), static_cast<int>(minutes - day * kMinutesPerDay)};
}

// What the timetable of the next days says about one minute.
struct View {
  const Span* present = nullptr;  // the best mode that holds now
  const Span* next = nullptr;     // the first start of the best mode after now
};

View look(const std::vector<Span>& spans, long now, long end) {
  View view;
  for (const Span& span : spans) {
    if (span.from <= now && now < span.until) {
      if (view.present == nullptr || span.mode < view.present->mode) {
        view.present = &span;
      }
    } else if (span.from > now && span.from < end &&
               (view.next == nullptr || span.mode < view.next->mode)) {
      view.next = &span;
    }
  }
  if (view.present != nullptr && view.next != nullptr && view.next->mode >= view.present->mode) {
    view.next = nullptr;
  }
  return view;
}

// True if looking further ahead cannot change the answer.
bool is_settled(const View& view, long end) {
  if (view.present != nullptr && view.present->until >= end) {
    return false;
  }
  const bool walk_in_now = view.present != nullptr && view.present->mode == HoursMode::WalkIn;
  const bool walk_in_next = view.next != nullptr && view.next->mode == HoursMode::WalkIn;
  return walk_in_now || walk_in_next;
}

OpenState open_state(HoursMode mode) {
  switch (mode) {
    case HoursMode::WalkIn:
      return OpenState::Open;
    case HoursMode::Appointment:
      return OpenState::OpenByAppointment;
    case HoursMode::Phone:
      return OpenState::OpenByPhone;
  }
  return OpenState::Unknown;
}

bool is_over(const Schedule& schedule, Date today) {
  return !schedule.yearly && schedule.valid_until && *schedule.valid_until < today;
}

bool offers(const Hours& hours, HoursMode mode, Date today) {
  return std::any_of(hours.schedules.begin(), hours.schedules.end(), [&](const Schedule& schedule) {
    const auto of_mode = [&](const HoursRule& rule) { return rule.mode == mode; };
    const auto adds = [&](const HoursException& exception) {
      return exception.mode == mode && exception.kind != ExceptionKind::Closed &&
             exception.to >= today;
    };
    return !is_over(schedule, today) &&
           (std::any_of(schedule.rules.begin(), schedule.rules.end(), of_mode) ||
            std::any_of(schedule.exceptions.begin(), schedule.exceptions.end(), adds));
  });
}

// Outside all slots. Closed is said only of a door through which one can walk at other times.
OpenState shut_state(const Hours& hours, const View& view, Date today, bool appointment) {
  if (view.next != nullptr && view.next->mode == HoursMode::WalkIn) {
    return OpenState::Closed;
  }
  if (view.next != nullptr && view.next->mode == HoursMode::Appointment) {
    return OpenState::ByAppointmentOnly;
  }
  if (offers(hours, HoursMode::WalkIn, today)) {
    return OpenState::Closed;
  }
  if (appointment || offers(hours, HoursMode::Appointment, today)) {
    return OpenState::ByAppointmentOnly;
  }
  return offers(hours, HoursMode::Phone, today) ? OpenState::Closed : OpenState::Unknown;
}

void tell_end(Openness& openness, const Span& present, long end, base::UnixSeconds instant) {
  openness.state = open_state(present.mode);
  if (present.until >= end) {
    if (present.mode == HoursMode::WalkIn) {
      openness.state = OpenState::OpenAlways;
    }
    return;
  }
  openness.until = time_of(present.until);
  const auto left = next_instant_showing(*openness.until, instant) - instant;
  openness.minutes_left = static_cast<int>(std::chrono::ceil<std::chrono::minutes>(left).count());
  openness.closing_soon =
      openness.state == OpenState::Open && openness.minutes_left <= kClosingSoonMinutes;
}

struct Question {
  LocalTime now;
  base::UnixSeconds instant;
  bool appointment = false;
};

Openness answer_of(const View& view, long end, const Hours& hours, const Question& question) {
  Openness answer;
  if (view.present != nullptr) {
    tell_end(answer, *view.present, end, question.instant);
  } else if (is_temporarily_closed(hours, question.now.date)) {
    answer.state = OpenState::TemporarilyClosed;
  } else {
    answer.state = shut_state(hours, view, question.now.date, question.appointment);
  }
  if (view.next != nullptr) {
    answer.opens_next = time_of(view.next->from);
    answer.next_mode = view.next->mode;
  }
  return answer;
}

Openness openness(const Hours& hours, const Holidays& holidays, const Question& question) {
  if (!hours.known) {
    return {};
  }
  const Date today = question.now.date;
  const long midnight = base::days_from_civil(today) * kMinutesPerDay;
  // Most answers lie within a week; the long look is for the rest.
  constexpr std::array kShortLooks = {2, 8};
  for (int days : kShortLooks) {
    const auto spans = spans_between(hours, base::add_days(today, -kDaysSlotsReach),
                                     base::add_days(today, days), holidays);
    const long end = midnight + (days + 1) * kMinutesPerDay;
    const View view = look(spans, midnight + question.now.minute, end);
    if (is_settled(view, end)) {
      return answer_of(view, end, hours, question);
    }
  }
  const auto spans = spans_between(hours, base::add_days(today, -kDaysSlotsReach),
                                   base::add_days(today, kDaysAhead), holidays);
  const long end = midnight + (kDaysAhead + 1) * kMinutesPerDay;
  return answer_of(look(spans, midnight + question.now.minute, end), end, hours, question);
}

}  // namespace

Openness openness_at(const Hours& hours, LocalTime now, const Holidays& holidays,
                     bool appointment) {
  return openness(hours, holidays, {now, berlin_instant(now), appointment});
}

Openness openness_at(const Hours& hours, base::UnixSeconds now, const Holidays& holidays,
                     bool appointment) {
  return openness(hours, holidays, {berlin_time(now), now, appointment});
}

}  // namespace kiosk::directory
