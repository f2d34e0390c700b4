#include <algorithm>

#include "kiosk/app/screens/event_parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

using directory::Event;

constexpr int kDaysShown = 28;

struct Date {
  base::Date day;
  const Event* event = nullptr;
};

bool passes(const Context& context, const Event& event) {
  const auto& filters = context.seen.filters;
  return (filters.count("free") == 0 || event.cost_kind == directory::CostKind::Free) &&
         (filters.count("with-children") == 0 || event.with_children);
}

std::vector<Date> dates_of(const Context& context, const std::vector<Event>& events) {
  const bool week = context.seen.filters.count("this-week") > 0;
  const int days = week ? 8 - base::iso_weekday(context.now.date) : kDaysShown;
  std::vector<Date> dates;
  for (const Event& event : events) {
    if (!passes(context, event)) {
      continue;
    }
    for (const base::Date day : event_days(event, context.now.date, days)) {
      const bool over = day == context.now.date && event.until_minute > event.from_minute &&
                        event.until_minute <= context.now.minute;
      if (!over) {
        dates.push_back({day, &event});
      }
    }
  }
  std::stable_sort(dates.begin(), dates.end(), [](const Date& a, const Date& b) {
    return std::pair(a.day, a.event->from_minute) < std::pair(b.day, b.event->from_minute);
  });
  return dates;
}

Node card(const Context& context, const Date& date) {
  const Event& event = *date.event;
  const std::string id = "event/" + event.id.slug() + "/" + base::to_string(date.day);
  Node node{.role = Role::Card,
            .id = id,
            .name = context.words.text(event.name),
            .detail = context.words.separated(
                {event_time(context.words, event), event_place(context, event)}),
            .icon = event.icon.empty() ? "event" : event.icon,
            .action = go_to("event/" + event.id.slug())};
  node.color = 5;
  node.children = fallback_label(context, id + "/label", event.name);
  for (Node& chip : event_chips(context, event, id).children) {
    node.children.push_back(std::move(chip));
  }
  return node;
}

}  // namespace

Node events(const Context& context) {
  Sheet sheet(context);
  sheet.add(text_node(Role::Title, "title", context.words.say("home.events")));
  Node filters{.role = Role::Buttons, .id = "filters"};
  filters.children = {
      filter_toggle(context, "this-week", "filter.this_week", "event"),
      filter_toggle(context, "free", "filter.free", "euro"),
      filter_toggle(context, "with-children", "filter.with_children", "child_friendly")};
  sheet.add(std::move(filters));
  const auto all = context.directory.events(context.lang());
  const auto dates = all && context.clock_trusted ? dates_of(context, *all) : std::vector<Date>{};
  if (dates.empty()) {
    sheet.add(text_node(Role::Paragraph, "none", context.words.say("event.none")));
  }
  for (size_t i = 0; i < dates.size();) {
    const base::Date day = dates[i].day;
    Node heading = text_node(Role::Heading, "day/" + base::to_string(day), event_day(context, day));
    heading.level = 3;
    heading.tone = Tone::Brand;
    sheet.add(std::move(heading));
    Node list{.role = Role::List, .id = "list/" + base::to_string(day)};
    for (; i < dates.size() && dates[i].day == day; ++i) {
      sheet.note(dates[i].event->name);
      list.children.push_back(card(context, dates[i]));
    }
    sheet.add(std::move(list));
  }
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
