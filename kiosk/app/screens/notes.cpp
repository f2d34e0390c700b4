#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/payload.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

std::vector<directory::ContactPoint> noted(const Context& context) {
  std::vector<directory::ContactPoint> contacts;
  for (const std::string& slug : context.seen.notes) {
    auto contact = context.directory.contact(directory::ContactId(slug), context.lang());
    if (contact) {
      contacts.push_back(std::move(*contact));
    }
  }
  return contacts;
}

// As few codes as hold all, none of them too full; a contact point is never cut in two.
std::vector<std::string> payloads(const Context& context,
                                  const std::vector<directory::ContactPoint>& contacts) {
  std::vector<std::string> codes;
  for (const directory::ContactPoint& contact : contacts) {
    const std::string lines = note_payload(context, contact);
    if (codes.empty() || codes.back().size() + lines.size() + 1 > kMostCodeBytes) {
      codes.push_back(lines);
    } else {
      codes.back() += "\n" + lines;
    }
  }
  return codes;
}

void add_codes(Sheet& sheet, const Context& context,
               const std::vector<directory::ContactPoint>& contacts) {
  sheet.add_heading("take/heading", "take.title");
  int number = 0;
  for (const std::string& payload : payloads(context, contacts)) {
    Node code{.role = Role::Qr, .id = "code/" + std::to_string(number++)};
    code.name = context.words.say("note.content");
    code.payload = payload;
    sheet.add(std::move(code));
  }
  sheet.add(text_node(Role::Paragraph, "how", context.words.say("take.how")));
}

}  // namespace

Node notes(const Context& context) {
  Sheet sheet(context);
  sheet.add(text_node(Role::Title, "title", context.words.say("note.list")));
  const auto contacts = noted(context);
  if (contacts.empty()) {
    sheet.add(text_node(Role::Paragraph, "empty", context.words.say("note.empty")));
    return screen(context, sheet.finish());
  }
  Node list{.role = Role::List, .id = "notes"};
  for (const directory::ContactPoint& contact : contacts) {
    sheet.note(contact.name);
    list.children.push_back(contact_card(context, contact, "notes/" + contact.id.slug()));
  }
  sheet.add(std::move(list));
  add_codes(sheet, context, contacts);
  Node row{.role = Role::Buttons, .id = "clear-row"};
  row.children.push_back({.role = Role::Button,
                          .id = "clear",
                          .name = context.words.say("note.clear"),
                          .icon = "clear",
                          .action = {ActionKind::ClearNotes, ""}});
  sheet.add(std::move(row));
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
