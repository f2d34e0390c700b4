#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

using directory::ContactPoint;
using directory::ContactRole;
using directory::CostKind;
using directory::Service;

const char* role_key(ContactRole role) {
  switch (role) {
    case ContactRole::FirstStop:
      return "service.go_here";
    case ContactRole::Application:
      return "role.application";
    case ContactRole::Counselling:
      return "role.counselling";
    case ContactRole::Appeal:
      return "role.appeal";
    case ContactRole::Emergency:
      return "role.emergency";
  }
  return "service.go_here";
}

// The one contact point to go to first, framed in the town's colour.
Node first_card(const Context& context, const ContactPoint& contact) {
  Node card = contact_card(context, contact, "go-here");
  card.tone = Tone::Brand;
  card.icon = "meeting_room";
  Node lead = text_node(Role::Paragraph, "go-here/lead", context.words.say("service.go_here"));
  card.children.insert(card.children.begin(), std::move(lead));
  return card;
}

Node role_card(const Context& context, const ContactPoint& contact,
               const directory::ServiceContact& link) {
  Node card = contact_card(context, contact, "who/" + contact.id.slug());
  const Text role =
      link.role == ContactRole::FirstStop ? Text{} : context.words.say(role_key(link.role));
  if (!role.empty()) {
    Node lead = text_node(Role::Paragraph, card.id + "/role", role);
    card.children.insert(card.children.begin(), std::move(lead));
  }
  if (!link.note.empty()) {
    card.detail = context.words.text(link.note);
  }
  return card;
}

Node fact(const Context& context, const std::string& id, const std::string& icon,
          const std::string& key, Text detail) {
  return {.role = Role::Fact,
          .id = id,
          .name = context.words.say(key),
          .detail = std::move(detail),
          .icon = icon};
}

void add_label(Node& fact, const Context& context, const directory::LocalizedText& text) {
  for (Node& label : fallback_label(context, fact.id + "/label", text)) {
    fact.children.push_back(std::move(label));
  }
}

Node documents(const Context& context, const Service& service) {
  Node bring = fact(context, "fact/bring", "folder_open", "service.bring", {});
  if (!service.documents.empty()) {
    add_label(bring, context, service.documents.front().title);
  }
  int number = 0;
  for (const directory::Document& document : service.documents) {
    const std::string id = "bring/" + std::to_string(number++);
    Node bullet = text_node(Role::Bullet, id, context.words.text(document.title));
    bullet.detail = {{"•", SpanKind::Number, "", false}};
    if (!document.condition.empty()) {
      bullet.name.push_back(context.words.prose(" – "));
      const Text condition = context.words.text(document.condition);
      bullet.name.insert(bullet.name.end(), condition.begin(), condition.end());
    }
    // The German name is what one is asked for at the counter.
    if (context.lang() != "de" && document.title.text != document.title_de) {
      bullet.name.push_back(context.words.prose("\n"));
      bullet.name.push_back(Words::german(document.title_de));
    }
    bring.children.push_back(std::move(bullet));
  }
  if (!service.documents_note.empty()) {
    bring.children.push_back(
        text_node(Role::Paragraph, "bring/note", markdown_text(service.documents_note)));
    add_label(bring, context, service.documents_note);
  }
  return bring;
}

Text cost_words(const Context& context, const Service& service) {
  const Words& words = context.words;
  switch (service.cost_kind) {
    case CostKind::Free:
      return words.say("service.cost_free");
    case CostKind::Depends:
      return words.say("service.cost_depends");
    case CostKind::Unknown:
      return service.fees.empty() ? words.say("service.cost_unknown") : Text{};
    case CostKind::Fee:
      return {};
  }
  return {};
}

Node cost(const Context& context, const Service& service) {
  const Words& words = context.words;
  Node node = fact(context, "fact/cost", "euro", "service.cost", {});
  const bool said = !service.fees.empty() || !service.costs.empty();
  node.detail =
      said && service.cost_kind == CostKind::Depends ? Text{} : cost_words(context, service);
  int number = 0;
  for (const directory::Cost& part : service.costs) {
    Node bullet = text_node(Role::Bullet, "cost/" + std::to_string(number++),
                            {{words.formats().money(part.cents), SpanKind::Money, "", true}});
    bullet.detail = {{"•", SpanKind::Number, "", false}};
    if (!part.condition.empty()) {
      bullet.name.push_back(words.prose(" – "));
      const Text condition = words.text(part.condition);
      bullet.name.insert(bullet.name.end(), condition.begin(), condition.end());
    }
    node.children.push_back(std::move(bullet));
  }
  if (!service.fees.empty() && service.cost_kind != CostKind::Free) {
    node.children.push_back(text_node(Role::Paragraph, "cost/fees", markdown_text(service.fees)));
    add_label(node, context, service.fees);
  }
  return node;
}

void add_fact(Node& facts, const Context& context, const std::string& id, const std::string& icon,
              const std::string& key, const directory::LocalizedText& text) {
  if (text.empty()) {
    return;
  }
  Node node = fact(context, id, icon, key, markdown_text(text));
  add_label(node, context, text);
  facts.children.push_back(std::move(node));
}

Node facts(const Context& context, const Service& service) {
  Node card{.role = Role::Facts, .id = "facts"};
  add_fact(card, context, "fact/for-whom", "person", "service.for_whom", service.eligibility);
  if (!service.documents.empty() || !service.documents_note.empty()) {
    card.children.push_back(documents(context, service));
  }
  card.children.push_back(cost(context, service));
  add_fact(card, context, "fact/duration", "schedule", "service.how_long", service.duration);
  add_fact(card, context, "fact/deadline", "event", "service.deadline", service.deadline);
  add_fact(card, context, "fact/law", "gavel", "service.law", service.legal_basis);
  return card;
}

struct Linked {
  ContactPoint contact;
  directory::ServiceContact link;
};

std::vector<Linked> contacts_of(const Context& context, const Service& service) {
  std::vector<Linked> linked;
  for (const auto& link : service.contacts) {
    auto contact = context.directory.contact(link.contact, context.lang());
    if (contact) {
      linked.push_back({std::move(*contact), link});
    }
  }
  std::stable_partition(linked.begin(), linked.end(),
                        [](const Linked& l) { return l.link.role == ContactRole::FirstStop; });
  return linked;
}

Node buttons(const Context& context, const Service& service, const std::vector<Linked>& linked) {
  Node row{.role = Role::Buttons, .id = "buttons"};
  if (!linked.empty()) {
    row.children.push_back(
        take_button(context, "contact/" + linked.front().contact.id.slug(), Tone::Brand));
  }
  if (context.lang() != "de") {
    row.children.push_back({.role = Role::Button,
                            .id = "button/german",
                            .name = context.words.say("contact.german"),
                            .icon = "translate",
                            .action = go_to("german/service/" + service.id.slug())});
  }
  return row;
}

void add_head(Sheet& sheet, const Context& context, const Service& service) {
  sheet.label(service.name);
  sheet.add_title(context.words.text(service.name), service.path);
  sheet.add_german_name(service.name, service.name_de);
  sheet.add_text(Role::Paragraph, "teaser", service.teaser);
}

}  // namespace

Node service(const Context& context, const std::string& slug) {
  const auto found = context.directory.service(directory::ServiceId(slug), context.lang());
  if (!found) {
    return missing(context);
  }
  Sheet sheet(context);
  add_head(sheet, context, *found);
  const auto linked = contacts_of(context, *found);
  if (!linked.empty()) {
    sheet.add(first_card(context, linked.front().contact));
  }
  sheet.add(facts(context, *found));
  sheet.add(buttons(context, *found, linked));
  add_markdown(sheet, "description", found->description);
  if (!found->procedure.empty()) {
    sheet.add_heading("steps/heading", "service.steps");
    add_markdown(sheet, "steps", found->procedure);
  }
  if (!found->online_url.empty()) {
    sheet.add_heading("online/heading", "service.online");
    sheet.add(text_node(Role::Paragraph, "online", {web_address(found->online_url, true)}));
  }
  if (linked.size() > 1) {
    sheet.add_heading("who/heading", "service.more_contacts");
    Node list{.role = Role::List, .id = "who"};
    for (size_t i = 1; i < linked.size(); ++i) {
      list.children.push_back(role_card(context, linked[i].contact, linked[i].link));
    }
    sheet.add(std::move(list));
  }
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
