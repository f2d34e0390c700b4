#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

using directory::ContactPoint;
using directory::Service;

// One line of the page: the same thing in the language of the visit and in German.
Node pair(const Context& context, const std::string& id, const std::string& key, Text own,
          Text german) {
  const auto panel = [&](const std::string& side, const Words& words, Text text) {
    Node group{.role = Role::Panel, .id = id + "/" + side};
    Node label = text_node(Role::Heading, id + "/" + side + "/label", words.say(key));
    label.level = 3;
    group.children.push_back(std::move(label));
    group.children.push_back(
        text_node(Role::Paragraph, id + "/" + side + "/text", std::move(text)));
    return group;
  };
  Node columns{.role = Role::Columns, .id = id};
  columns.children = {panel("own", context.words, std::move(own)),
                      panel("de", context.german, std::move(german))};
  return columns;
}

Text where(const Words& words, const ContactPoint& contact, bool german) {
  std::vector<Text> lines;
  lines.push_back(german ? Text{{contact.name_de, SpanKind::Prose, "de", false}}
                         : words.text(contact.name));
  if (contact.place && !contact.place->confidential) {
    const Text room = room_words(words, *contact.place, german);
    // In German it is one piece, so that a right-to-left page cannot reorder it.
    lines.push_back(german ? Text{{ui::plain(room), SpanKind::Prose, "de", false}} : room);
    for (const Span& line : address_lines(*contact.place)) {
      lines.push_back({line});
    }
  }
  Text text;
  for (const Text& line : lines) {
    if (line.empty()) {
      continue;
    }
    if (!text.empty()) {
      text.push_back({"\n", SpanKind::Prose, german ? "de" : words.lang(), false});
    }
    text.insert(text.end(), line.begin(), line.end());
  }
  return text;
}

Text bring(const Words& words, const Service& service, bool german) {
  Text text;
  for (const directory::Document& document : service.documents) {
    if (!text.empty()) {
      text.push_back(words.prose("\n"));
    }
    text.push_back({"• ", SpanKind::Prose, words.lang(), false});
    text.push_back(german ? Span{document.title_de, SpanKind::Prose, "de", false}
                          : Span{document.title.text, SpanKind::Prose, document.title.lang, false});
  }
  return text;
}

void add_head(Sheet& sheet, const Context& context) {
  const Span own = context.words.prose(context.words.language().endonym);
  sheet.add(
      text_node(Role::Title, "title", context.words.say("german.title", {{"language", own}})));
  sheet.add(text_node(Role::Paragraph, "show", context.words.say("german.show")));
  Node for_staff = text_node(Role::Paragraph, "show/de", context.german.say("german.show"));
  for_staff.level = 1;
  if (context.words.plain("german.show") != context.german.plain("german.show")) {
    sheet.add(std::move(for_staff));
  }
}

void add_contact(Sheet& sheet, const Context& context, const ContactPoint& contact) {
  sheet.add(pair(context, "where", "german.where", where(context.words, contact, false),
                 where(context.german, contact, true)));
  if (!contact.phones.empty()) {
    const std::string& number = contact.phones.front().display;
    sheet.add(pair(context, "phone", "german.phone", {Words::phone(number)},
                   {{number, SpanKind::Prose, "de", false}}));
  }
}

Node service_page(const Context& context, const std::string& slug) {
  const auto own = context.directory.service(directory::ServiceId(slug), context.lang());
  const auto german = context.directory.service(directory::ServiceId(slug), "de");
  if (!own || !german) {
    return missing(context);
  }
  Sheet sheet(context);
  add_head(sheet, context);
  sheet.label(own->name);
  sheet.add(pair(context, "what", "german.what", context.words.text(own->name),
                 context.german.text(german->name)));
  if (!own->contacts.empty()) {
    const auto contact = context.directory.contact(own->contacts.front().contact, context.lang());
    if (contact) {
      add_contact(sheet, context, *contact);
    }
  }
  if (!own->documents.empty()) {
    sheet.add(pair(context, "bring", "german.bring", bring(context.words, *own, false),
                   bring(context.german, *german, true)));
  }
  return screen(context, sheet.finish());
}

Node contact_page(const Context& context, const std::string& slug) {
  const auto own = context.directory.contact(directory::ContactId(slug), context.lang());
  if (!own) {
    return missing(context);
  }
  const auto german = context.directory.contact(directory::ContactId(slug), "de");
  Sheet sheet(context);
  add_head(sheet, context);
  sheet.label(own->name);
  if (german && !own->responsibility.empty()) {
    sheet.add(pair(context, "what", "german.what", context.words.text(own->responsibility),
                   context.german.text(german->responsibility)));
  }
  add_contact(sheet, context, *own);
  return screen(context, sheet.finish());
}

}  // namespace

Node german(const Context& context, const std::string& argument) {
  const size_t slash = argument.find('/');
  const std::string kind = argument.substr(0, slash);
  const std::string slug = slash == std::string::npos ? "" : argument.substr(slash + 1);
  if (kind == "service") {
    return service_page(context, slug);
  }
  return kind == "contact" ? contact_page(context, slug) : missing(context);
}

}  // namespace kiosk::app::screens
