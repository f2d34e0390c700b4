#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/payload.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

Node code_screen(const Context& context, const directory::LocalizedText& name,
                 const std::string& payload, const std::string& what_key) {
  Sheet sheet(context);
  sheet.add(text_node(Role::Title, "title", context.words.say("take.title")));
  sheet.label(name);
  sheet.add(text_node(Role::Paragraph, "name", context.words.text(name, true)));
  if (payload.empty() || payload.size() > kMostCodeBytes) {
    sheet.add(text_node(Role::Paragraph, "too-big", context.words.say("take.too_big")));
    return screen(context, sheet.finish());
  }
  Node code{.role = Role::Qr, .id = "code"};
  code.payload = payload;
  code.name = context.words.say(what_key);
  sheet.add(std::move(code));
  sheet.add(text_node(Role::Paragraph, "how", context.words.say("take.how")));
  sheet.add(notes_card(context));
  return screen(context, sheet.finish());
}

}  // namespace

Node take(const Context& context, const std::string& argument) {
  const size_t slash = argument.find('/');
  const std::string kind = argument.substr(0, slash);
  const std::string slug = slash == std::string::npos ? "" : argument.substr(slash + 1);
  if (kind == "contact") {
    const auto found = context.directory.contact(directory::ContactId(slug), context.lang());
    return found ? code_screen(context, found->name, contact_payload(context, *found),
                               "take.contact_content")
                 : missing(context);
  }
  if (kind == "event") {
    const auto found = context.directory.event(directory::EventId(slug), context.lang());
    return found ? code_screen(context, found->name, event_payload(context, *found),
                               "take.event_content")
                 : missing(context);
  }
  return missing(context);
}

}  // namespace kiosk::app::screens
