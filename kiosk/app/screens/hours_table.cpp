#include "kiosk/app/screens/hours_table.h"

namespace kiosk::app::screens {
namespace {

using directory::DayHours;
using directory::HoursMode;
using directory::OpenSlot;

Text slot_words(const Words& words, const OpenSlot& slot) {
  const bool all_day = slot.from_minute == 0 && slot.until_minute >= 1440;
  if (all_day) {
    // A day by appointment has no times; that is not being open around the clock.
    return words.say(slot.mode == HoursMode::Appointment ? "hours.appointment_day"
                                                         : "hours.all_day");
  }
  const Span range = words.time_range(slot.from_minute, slot.until_minute);
  switch (slot.mode) {
    case HoursMode::WalkIn:
      return {range};
    case HoursMode::Appointment:
      return words.say("hours.by_appointment", {{"time", range}});
    case HoursMode::Phone:
      return words.say("hours.by_phone", {{"time", range}});
  }
  return {range};
}

Text day_hours(const Words& words, const DayHours& day, bool by_appointment) {
  Text text;
  for (const OpenSlot& slot : day.listed) {
    if (!text.empty()) {
      text.push_back(words.prose("\n"));
    }
    const Text part = slot_words(words, slot);
    text.insert(text.end(), part.begin(), part.end());
  }
  if (text.empty()) {
    return words.say(by_appointment ? "hours.appointment_day" : "hours.closed");
  }
  return text;
}

// Today; while the clock cannot be trusted, the day of the content, whose seasons hold then.
base::Date first_day(const Context& context) {
  return context.clock_trusted
             ? context.now.date
             : base::parse_date(context.package.built_on).value_or(context.now.date);
}

// Why this day differs from the others of its name.
Text reason(const Context& context, const DayHours& day) {
  const Words& words = context.words;
  if (day.exception && !day.exception->empty()) {
    return words.say(
        "hours.exception",
        {{"reason", {day.exception->text, SpanKind::Prose, day.exception->lang, false}}});
  }
  if (day.holiday && !day.holiday->empty()) {
    return words.say("hours.holiday",
                     {{"name", {day.holiday->text, SpanKind::Prose, day.holiday->lang, false}}});
  }
  return {};
}

Node row_of(const Context& context, const directory::Hours& hours, const DayHours& day,
            bool by_appointment) {
  const bool today = day.date == context.now.date && context.clock_trusted;
  // Between two seasons nobody has said anything: that is not "closed".
  const bool unknown =
      day.listed.empty() && directory::openness_at(hours, base::LocalTime{day.date, 12 * 60},
                                                   context.holidays, by_appointment)
                                    .state == directory::OpenState::Unknown;
  const Text name =
      today
          ? context.words.say("hours.today")
          : Text{context.words.prose(context.words.formats().weekday(base::iso_weekday(day.date)))};
  Node row = text_node(Role::Row, "hours/" + base::to_string(day.date), name);
  row.detail =
      unknown ? context.words.say("access.unknown") : day_hours(context.words, day, by_appointment);
  row.selected = today;
  row.tone = today && !day.listed.empty() ? Tone::Open : Tone::Neutral;
  return row;
}

Node small_print(const std::string& id, Text text) {
  Node node = text_node(Role::Clock, id, std::move(text));
  return node;
}

// Only appointments, every day: then a day without slots is not "closed".
bool gives_appointments_only(const Context& context, const directory::ContactPoint& contact) {
  const auto state = openness(context, contact).state;
  return state == directory::OpenState::ByAppointmentOnly ||
         (state == directory::OpenState::OpenByAppointment);
}

}  // namespace

std::vector<Node> hours_table(const Context& context, const directory::ContactPoint& contact) {
  if (!contact.hours.known || contact.hours.always || contact.hours.schedules.empty()) {
    return {};
  }
  const base::Date first = first_day(context);
  if (directory::openness_at(contact.hours, {first, 0}, context.holidays, false).state ==
      directory::OpenState::Unknown) {
    return {};  // all seasons are over: nobody has told us what holds now
  }
  Node table = text_node(Role::Table, "hours", context.words.say("hours.title"));
  const bool by_appointment = gives_appointments_only(context, contact);
  for (const DayHours& day : directory::week_from(contact.hours, first, 7, context.holidays)) {
    table.children.push_back(
        row_of(context, contact.hours, day,
               by_appointment && day.listed.empty() && !day.exception && !day.holiday));
    const Text why = reason(context, day);
    if (!why.empty()) {
      table.children.push_back(small_print("hours/why/" + base::to_string(day.date), why));
    }
  }
  int number = 0;
  for (const directory::Schedule& schedule : contact.hours.schedules) {
    if (!schedule.note.empty()) {
      table.children.push_back(
          small_print("hours/note/" + std::to_string(number++), context.words.text(schedule.note)));
    }
  }
  return {table};
}

std::string hours_in_short(const Context& context, const directory::ContactPoint& contact) {
  std::string text;
  const auto& formats = context.german.formats();
  base::Date monday = first_day(context);
  monday = base::add_days(monday, 1 - base::iso_weekday(monday));
  // Holidays of the week at hand must not get onto a card that is kept for months.
  for (const DayHours& day : directory::week_from(contact.hours, monday, 7, {})) {
    std::string slots;
    for (const OpenSlot& slot : day.listed) {
      if (slot.mode == HoursMode::WalkIn) {
        slots +=
            (slots.empty() ? "" : ", ") + formats.time_range(slot.from_minute, slot.until_minute);
      }
    }
    if (!slots.empty() && !day.exception) {
      text += (text.empty() ? "" : "; ") +
              formats.weekday(base::iso_weekday(day.date), locale::Width::Short) + " " + slots;
    }
  }
  return text;
}

}  // namespace kiosk::app::screens
