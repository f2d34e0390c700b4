#include "kiosk/app/screens/event_parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

using directory::Event;

Node fact(const Context& context, const std::string& id, const std::string& icon,
          const std::string& key, Text detail) {
  return {.role = Role::Fact,
          .id = id,
          .name = context.words.say(key),
          .detail = std::move(detail),
          .icon = icon};
}

Text with_line(const Context& context, Text text, const Text& more) {
  if (!text.empty() && !more.empty()) {
    text.push_back(context.words.prose("\n"));
  }
  text.insert(text.end(), more.begin(), more.end());
  return text;
}

Node when(const Context& context, const Event& event) {
  auto days = event_days(event, context.now.date, 120);
  // Today's meeting may be over.
  const bool over = days.size() > 1 && days.front() == context.now.date &&
                    event.until_minute > event.from_minute &&
                    event.until_minute <= context.now.minute;
  const base::Date day = days.empty() ? event.starts : days[over ? 1 : 0];
  return fact(context, "fact/when", "schedule", "event.when",
              context.words.separated({event_day(context, day), event_time(context.words, event)}));
}

Node facts(const Context& context, const Event& event) {
  Node card{.role = Role::Facts, .id = "facts"};
  card.children.push_back(when(context, event));
  if (event.place) {
    Text where = event_place(context, event);
    if (!event.place->confidential && !event.place->street.empty()) {
      where = with_line(context, where, {street_address(*event.place)});
    }
    card.children.push_back(fact(context, "fact/where", "place", "event.where", where));
  }
  if (!event.organization.name.empty()) {
    card.children.push_back(fact(context, "fact/who", "groups", "event.who",
                                 context.words.text(event.organization.name)));
  }
  return card;
}

void add_next_dates(Sheet& sheet, const Context& context, const Event& event) {
  const auto days = event_days(event, context.now.date, 120);
  if (days.size() < 2) {
    return;
  }
  Node table = text_node(Role::Table, "dates", context.words.say("event.next_dates"));
  for (size_t i = 0; i < days.size() && i < 5; ++i) {
    Node row = text_node(Role::Row, "dates/" + base::to_string(days[i]),
                         {context.words.prose(context.words.formats().date(days[i]))});
    row.detail = event_time(context.words, event);
    table.children.push_back(std::move(row));
  }
  sheet.add(std::move(table));
}

}  // namespace

Node event(const Context& context, const std::string& slug) {
  const auto found = context.directory.event(directory::EventId(slug), context.lang());
  if (!found) {
    return missing(context);
  }
  Sheet sheet(context);
  sheet.label(found->name);
  sheet.add(text_node(Role::Title, "title", context.words.text(found->name)));
  if (Node chips = event_chips(context, *found, "chip"); !chips.children.empty()) {
    sheet.add(std::move(chips));
  }
  sheet.add(facts(context, *found));
  Node row{.role = Role::Buttons, .id = "buttons"};
  row.children.push_back(take_button(context, "event/" + slug, Tone::Brand));
  sheet.add(std::move(row));
  add_markdown(sheet, "description", found->description);
  sheet.add_text(Role::Paragraph, "audience", found->audience_note);
  add_next_dates(sheet, context, *found);
  if (!found->contact.empty()) {
    const auto contact =
        context.directory.contact(directory::ContactId(found->contact), context.lang());
    if (contact) {
      Node list{.role = Role::List, .id = "contact-list"};
      list.children.push_back(contact_card(context, *contact, "contact/" + found->contact));
      sheet.add(std::move(list));
    }
  }
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
