#include <array>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

struct Section {
  const char* route;
  const char* field;
  const char* key;
  const char* icon;
};

constexpr std::array<Section, 4> kSections = {{
    {"imprint", "imprint", "about.imprint", "account_balance"},
    {"privacy", "privacy", "about.privacy", "lock"},
    {"accessibility", "accessibility_statement", "about.accessibility", "accessible"},
    {"licences", "licences", "about.licences", "description"},
}};

Node section_screen(const Context& context, const Section& section) {
  const auto text = context.directory.about(section.field, context.lang());
  if (!text || text->empty()) {
    return missing(context);
  }
  Sheet sheet(context);
  sheet.add(text_node(Role::Title, "title", context.words.say(section.key)));
  add_markdown(sheet, "body", *text);
  return screen(context, sheet.finish());
}

Node overview(const Context& context) {
  Sheet sheet(context);
  sheet.add(text_node(Role::Title, "title", context.words.say("about.title")));
  Node list{.role = Role::List, .id = "sections"};
  for (const Section& section : kSections) {
    const auto text = context.directory.about(section.field, context.lang());
    if (text && !text->empty()) {
      list.children.push_back({.role = Role::Card,
                               .id = std::string("section/") + section.route,
                               .name = context.words.say(section.key),
                               .icon = section.icon,
                               .action = go_to(std::string("about/") + section.route)});
    }
  }
  sheet.add(std::move(list));
  const Words& words = context.words;
  if (Text date = content_date(context); !date.empty()) {
    sheet.add(text_node(Role::Paragraph, "content-date", std::move(date)));
  }
  // The product's name is German in every language.
  const Text version = words.say("about.version", {{"version", Words::number(WEGWEISER_VERSION)}});
  sheet.add(text_node(Role::Paragraph, "version", {Words::german(ui::plain(version))}));
  if (context.package.sample) {
    Node sample = text_node(Role::Notice, "sample", words.say("about.sample"));
    sample.icon = "info";
    sheet.add(std::move(sample));
  }
  return screen(context, sheet.finish());
}

}  // namespace

Node about(const Context& context, const std::string& field) {
  for (const Section& section : kSections) {
    if (field == section.route) {
      return section_screen(context, section);
    }
  }
  return field.empty() ? overview(context) : missing(context);
}

}  // namespace kiosk::app::screens
