#include "kiosk/app/screens/hours_table.h"
#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/payload.h"
#include "kiosk/app/screens/reach_facts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

using directory::ContactPoint;

Node chips(const Context& context, const ContactPoint& contact) {
  Node row{.role = Role::Chips, .id = "chips"};
  const auto add = [&row](std::vector<Node> found) {
    std::move(found.begin(), found.end(), std::back_inserter(row.children));
  };
  add(openness_chip(context, contact, "chip/open"));
  add(access_chip(context, contact, "chip/access", false));
  const auto mark = [&](const char* id, const char* key, const char* icon) {
    Node chip = text_node(Role::Chip, id, context.words.say(key));
    chip.icon = icon;
    row.children.push_back(std::move(chip));
  };
  if (contact.free_of_charge) {
    mark("chip/free", "contact.free", "euro");
  }
  if (contact.anonymous) {
    mark("chip/anonymous", "contact.anonymous", "visibility_off");
  }
  if (Text date = content_date(context); context.unconfirmed && !date.empty()) {
    Node chip = text_node(Role::Chip, "chip/date", std::move(date));
    chip.icon = "update";
    row.children.push_back(std::move(chip));
  }
  return row;
}

Node buttons(const Context& context, const ContactPoint& contact) {
  const std::string slug = contact.id.slug();
  Node row{.role = Role::Buttons, .id = "buttons"};
  if (contact.place && !contact.place->confidential) {
    row.children.push_back({.role = Role::Button,
                            .id = "button/way",
                            .name = context.words.say("contact.way"),
                            .icon = "map",
                            .tone = Tone::Brand,
                            .action = go_to("way/" + slug)});
  }
  row.children.push_back(take_button(context, "contact/" + slug, Tone::Neutral));
  if (auto toggle = note_toggle(context, slug)) {
    row.children.push_back(std::move(*toggle));
  }
  if (context.lang() != "de") {
    row.children.push_back({.role = Role::Button,
                            .id = "button/german",
                            .name = context.words.say("contact.german"),
                            .icon = "translate",
                            .action = go_to("german/contact/" + slug)});
  }
  return row;
}

Node take_panel(const Context& context, const ContactPoint& contact) {
  Node panel{.role = Role::Panel, .id = "take"};
  Node code{.role = Role::Qr, .id = "take/code", .name = context.words.say("contact.take")};
  code.detail = context.words.say("take.contact_content");
  code.payload = contact_payload(context, contact);
  panel.children.push_back(std::move(code));
  return panel;
}

// The hours and the code beside them; nothing if no hours are known.
std::vector<Node> hours_and_code(const Context& context, const ContactPoint& contact) {
  auto hours = hours_table(context, contact);
  if (hours.empty()) {
    return {};
  }
  Node columns{.role = Role::Columns, .id = "columns"};
  columns.level = 1;
  columns.children.push_back(std::move(hours.front()));
  if (!contact_payload(context, contact).empty()) {
    columns.children.push_back(take_panel(context, contact));
  }
  return {columns};
}

void add_facts(Sheet& sheet, const std::string& id, std::vector<Node> facts) {
  if (!facts.empty()) {
    Node card{.role = Role::Facts, .id = id};
    card.children = std::move(facts);
    sheet.add(std::move(card));
  }
}

void add_services(Sheet& sheet, const Context& context, const ContactPoint& contact) {
  Node list{.role = Role::List, .id = "services"};
  for (const directory::ServiceId& id : contact.services) {
    const auto service = context.directory.service(id, context.lang());
    if (!service) {
      continue;
    }
    directory::Entry entry{.kind = directory::EntryKind::Service,
                           .slug = id.slug(),
                           .name = service->name,
                           .teaser = service->teaser,
                           .name_de = service->name_de,
                           .icon = service->icon};
    sheet.note(entry.name);
    list.children.push_back(entry_card(context, entry, "services/" + id.slug()));
  }
  if (!list.children.empty()) {
    sheet.add_heading("services/heading", "contact.services");
    sheet.add(std::move(list));
  }
}

}  // namespace

Node contact(const Context& context, const std::string& slug) {
  const auto found = context.directory.contact(directory::ContactId(slug), context.lang());
  if (!found) {
    return missing(context);
  }
  Sheet sheet(context);
  sheet.label(found->name);
  sheet.add_title(context.words.text(found->name), {});
  sheet.add_german_name(found->name, found->name_de);
  sheet.add(chips(context, *found));
  sheet.add_text(Role::Paragraph, "responsibility", found->responsibility);
  add_facts(sheet, "facts", first_facts(context, *found));
  for (Node& node : hours_and_code(context, *found)) {
    sheet.add(std::move(node));
  }
  add_facts(sheet, "more-facts", further_facts(context, *found));
  sheet.add(buttons(context, *found));
  if (!context.seen.notes.empty()) {
    sheet.add(notes_card(context));
  }
  add_markdown(sheet, "description", found->description);
  if (!found->how_it_works.empty()) {
    sheet.add_heading("how/heading", "contact.how");
    add_markdown(sheet, "how", found->how_it_works);
  }
  add_services(sheet, context, *found);
  if (const auto access = access_facts(context, *found); !access.children.empty()) {
    sheet.add_heading("access/heading", "access.title");
    sheet.add(access);
  }
  if (found->sample) {
    Node label = text_node(Role::Label, "sample", context.words.say("contact.sample"));
    label.icon = "info";
    sheet.add(std::move(label));
  }
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
