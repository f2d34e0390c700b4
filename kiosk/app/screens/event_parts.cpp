#include "kiosk/app/screens/event_parts.h"

namespace kiosk::app::screens {

using directory::Event;

Text event_time(const Words& words, const Event& event) {
  if (event.until_minute <= event.from_minute) {
    return {words.time(event.from_minute)};
  }
  return {words.time_range(event.from_minute, event.until_minute)};
}

std::vector<base::Date> event_days(const Event& event, base::Date from, int days) {
  return directory::occurrences(event.recurrence, event.starts, event.excluded, from,
                                base::add_days(from, days - 1));
}

Text event_day(const Context& context, base::Date day) {
  const Words& words = context.words;
  const Put date{"date", words.prose(words.formats().date(day))};
  if (day == context.now.date) {
    return words.say("event.today", {date});
  }
  if (day == base::add_days(context.now.date, 1)) {
    return words.say("event.tomorrow", {date});
  }
  return {words.prose(words.formats().date(day))};
}

Text event_place(const Context& context, const Event& event) {
  if (!event.place) {
    return {};
  }
  const directory::Place& place = *event.place;
  const Text house = place.building_name.empty() ? context.words.text(place.name)
                                                 : context.words.text(place.building_name);
  const Text room =
      place.door_sign.empty()
          ? Text{}
          : context.words.say("contact.room", {{"sign", Words::number(place.door_sign)}});
  return context.words.separated({house, room});
}

Node event_chips(const Context& context, const Event& event, const std::string& id) {
  Node row{.role = Role::Chips, .id = id};
  const auto add = [&](const char* name, const char* key, const char* icon, Tone tone) {
    Node chip = text_node(Role::Chip, id + "/" + name, context.words.say(key));
    chip.icon = icon;
    chip.tone = tone;
    row.children.push_back(std::move(chip));
  };
  if (event.status == directory::EventStatus::Cancelled) {
    add("cancelled", "event.cancelled", "event_busy", Tone::NotOpen);
  }
  if (event.status == directory::EventStatus::Full) {
    add("full", "event.full", "block", Tone::NotOpen);
  }
  if (event.cost_kind == directory::CostKind::Free) {
    add("free", "event.free", "euro", Tone::Neutral);
  }
  if (event.cost_kind == directory::CostKind::Fee) {
    add("fee", "event.fee", "euro", Tone::Neutral);
  }
  if (event.with_children) {
    add("children", "filter.with_children", "child_friendly", Tone::Neutral);
  }
  if (event.place) {
    for (const auto& feature : event.place->access) {
      if (feature.code == "step-free" && feature.value == directory::Access::Yes) {
        add("access", "access.step_free", "accessible", Tone::Neutral);
      }
    }
  }
  if (event.recurrence.frequency == directory::Frequency::Weekly) {
    add("repeats", event.recurrence.interval == 1 ? "event.repeats_weekly" : "event.repeats",
        "repeat", Tone::Neutral);
  } else if (event.recurrence.frequency == directory::Frequency::Monthly) {
    add("repeats", event.recurrence.interval == 1 ? "event.repeats_monthly" : "event.repeats",
        "repeat", Tone::Neutral);
  }
  return row;
}

}  // namespace kiosk::app::screens
