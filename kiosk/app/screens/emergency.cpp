#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

using directory::ContactPoint;

Tone tone_of(const directory::Phone& phone) {
  if (phone.dial == "112") {
    return Tone::Danger;
  }
  return phone.dial == "110" ? Tone::Police : Tone::Neutral;
}

Node number_card(const Context& context, const ContactPoint& line) {
  const directory::Phone& phone = line.phones.front();
  const std::string id = "line/" + line.id.slug();
  Node card{.role = Role::Number,
            .id = id,
            .name = {Words::phone(phone.display)},
            .icon = line.icon.empty() ? "call" : line.icon,
            .tone = tone_of(phone),
            .action = go_to("contact/" + line.id.slug())};
  card.color = 3;
  card.detail = context.words.text(line.name);
  const Text what = context.words.text(line.responsibility);
  if (!what.empty()) {
    card.detail.push_back(context.words.prose("\n"));
    card.detail.insert(card.detail.end(), what.begin(), what.end());
  }
  return card;
}

}  // namespace

Node emergency(const Context& context) {
  Sheet sheet(context);
  sheet.add(text_node(Role::Title, "title", context.words.say("home.emergency")));
  const auto lines = context.directory.emergency_lines(context.lang());
  Node list{.role = Role::List, .id = "lines"};
  for (const ContactPoint& line : lines ? *lines : std::vector<ContactPoint>{}) {
    if (!line.phones.empty()) {
      sheet.label(line.name);
      list.children.push_back(number_card(context, line));
    }
  }
  sheet.add(std::move(list));
  Node ask = text_node(Role::Notice, "ask", context.words.say("emergency.ask_desk"));
  ask.detail = context.words.say("emergency.ask_desk_strong");
  ask.icon = "support_agent";
  sheet.add(std::move(ask));
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
