#include "kiosk/app/screens/parts.h"

namespace kiosk::app::screens {
namespace {

using directory::HoursMode;
using directory::Openness;
using directory::OpenState;

struct Phrase {
  Text text;
  Tone tone = Tone::Neutral;
  const char* icon = "schedule";
};

Phrase open_phrase(const Context& context, const Openness& openness) {
  const Words& words = context.words;
  if (!openness.until) {
    return {words.say("open.always"), Tone::Open, "schedule"};
  }
  if (openness.closing_soon) {
    return {words.say("open.closes_in", {}, {{"minutes", openness.minutes_left}}), Tone::Open,
            "schedule"};
  }
  return {words.say("open.until", {{"time", words.time(openness.until->minute)}}), Tone::Open,
          "schedule"};
}

// A day within a sentence: its name, or its date if it is more than a week away.
std::string day_name(const Context& context, base::Date day) {
  const auto& formats = context.words.formats();
  return day < base::add_days(context.now.date, 7) ? formats.weekday(base::iso_weekday(day))
                                                   : formats.date(day);
}

// Closed, and when it opens; by telephone or appointment is said as such.
Phrase closed_phrase(const Context& context, const Openness& openness) {
  const Words& words = context.words;
  if (!openness.opens_next) {
    return {words.say("open.closed"), Tone::NotOpen, "schedule"};
  }
  const base::LocalTime& next = *openness.opens_next;
  const Put time{"time", words.time(next.minute)};
  const Put day{"day", context.words.prose(day_name(context, next.date))};
  if (openness.next_mode == HoursMode::Phone) {
    return {words.say("open.phone_next", {day, time}), Tone::Neutral, "call"};
  }
  if (openness.next_mode == HoursMode::Appointment) {
    return {words.say("open.appointment_next", {day, time}), Tone::Neutral, "event_available"};
  }
  if (next.date == context.now.date) {
    return {words.say("open.closed_today_at", {time}), Tone::NotOpen, "schedule"};
  }
  if (next.date == base::add_days(context.now.date, 1)) {
    return {words.say("open.closed_tomorrow_at", {time}), Tone::NotOpen, "schedule"};
  }
  return {words.say("open.closed_day_at", {day, time}), Tone::NotOpen, "schedule"};
}

Phrase temporarily_closed(const Context& context, const directory::Hours& hours) {
  const Words& words = context.words;
  if (!hours.closed_until) {
    return {words.say("open.temporarily_closed"), Tone::NotOpen, "block"};
  }
  const Span date = words.prose(words.formats().day_month(*hours.closed_until));
  return {words.say("open.temporarily_closed_until", {{"date", date}}), Tone::NotOpen, "block"};
}

Phrase phrase_of(const Context& context, const directory::Hours& hours, const Openness& openness) {
  const Words& words = context.words;
  switch (openness.state) {
    case OpenState::Unknown:
      return {words.say("open.unknown"), Tone::Neutral, "help_outline"};
    case OpenState::OpenAlways:
      return {words.say("open.always"), Tone::Open, "schedule"};
    case OpenState::Open:
      return open_phrase(context, openness);
    case OpenState::OpenByAppointment:
      return {openness.until ? words.say("open.appointment_until",
                                         {{"time", words.time(openness.until->minute)}})
                             : words.say("open.appointment_only"),
              Tone::Neutral, "event_available"};
    case OpenState::OpenByPhone:
      return {openness.until
                  ? words.say("open.phone_until", {{"time", words.time(openness.until->minute)}})
                  : words.say("open.always"),
              Tone::Open, "call"};
    case OpenState::Closed:
      return closed_phrase(context, openness);
    case OpenState::ByAppointmentOnly:
      return {words.say("open.appointment_only"), Tone::Neutral, "event_available"};
    case OpenState::TemporarilyClosed:
      return temporarily_closed(context, hours);
  }
  return {words.say("open.unknown"), Tone::Neutral, "help_outline"};
}

}  // namespace

directory::Openness openness(const Context& context, const directory::ContactPoint& contact) {
  return directory::openness_at(contact.hours, context.seen.minute, context.holidays,
                                contact.appointment != directory::Appointment::None);
}

directory::Openness openness(const Context& context, const directory::ContactId& contact,
                             const directory::Standing& standing) {
  return context.open_now.of(contact, standing, context.seen.minute, context.holidays);
}

bool is_open_now(const directory::Openness& openness) {
  return openness.state == OpenState::Open || openness.state == OpenState::OpenAlways ||
         openness.state == OpenState::OpenByPhone || openness.state == OpenState::OpenByAppointment;
}

std::vector<Node> openness_chip(const Context& context, const directory::ContactPoint& contact,
                                const std::string& id) {
  return openness_chip(context, contact.hours, openness(context, contact), id);
}

std::vector<Node> openness_chip(const Context& context, const directory::Hours& hours,
                                const Openness& openness, const std::string& id) {
  if (!context.clock_trusted) {
    return {};
  }
  Phrase phrase = phrase_of(context, hours, openness);
  Node chip = text_node(Role::Chip, id, std::move(phrase.text));
  chip.tone = phrase.tone;
  chip.icon = phrase.icon;
  return {chip};
}

}  // namespace kiosk::app::screens
