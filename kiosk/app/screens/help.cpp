#include <array>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

Node choice(const Context& context, const std::string& id, const std::string& key, Action action,
            bool selected) {
  Node node{
      .role = Role::Choice, .id = id, .name = context.words.say(key), .action = std::move(action)};
  node.selected = selected;
  node.level = 1;
  node.icon = selected ? "check" : "";
  return node;
}

Node sizes(const Context& context) {
  constexpr std::array<const char*, 4> kSizes = {"1.0", "1.35", "1.75", "2.0"};
  constexpr std::array<double, 4> kValues = {1.0, 1.35, 1.75, 2.0};
  Node tiles{.role = Role::Tiles, .id = "sizes"};
  for (size_t i = 0; i < kSizes.size(); ++i) {
    tiles.children.push_back(
        choice(context, std::string("size/") + kSizes.at(i), "help.size_" + std::to_string(i + 1),
               {ActionKind::SetTextSize, kSizes.at(i)}, context.seen.text_size == kValues.at(i)));
  }
  return tiles;
}

Node themes(const Context& context) {
  Node tiles{.role = Role::Tiles, .id = "themes"};
  for (const ui::ThemeName theme :
       {ui::ThemeName::Day, ui::ThemeName::Contrast, ui::ThemeName::Dark}) {
    const std::string name(ui::to_string(theme));
    tiles.children.push_back(choice(context, "theme/" + name, "help.theme_" + name,
                                    {ActionKind::SetTheme, name}, context.seen.theme == theme));
  }
  return tiles;
}

Node reach(const Context& context) {
  Node card{.role = Role::Card,
            .id = "reach",
            .name = context.words.say("help.reach"),
            .icon = "accessible",
            .action = {ActionKind::ToggleReach, ""}};
  card.detail =
      context.words.separated({context.words.say("help.reach_detail"),
                               context.words.say(context.seen.low_reach ? "help.on" : "help.off")});
  return card;
}

}  // namespace

Node help(const Context& context) {
  Sheet sheet(context);
  sheet.add(text_node(Role::Title, "title", context.words.say("help.title")));
  sheet.add_heading("sizes/heading", "help.text_size");
  sheet.add(sizes(context));
  sheet.add_heading("themes/heading", "help.theme");
  sheet.add(themes(context));
  Node list{.role = Role::List, .id = "list"};
  list.children.push_back(reach(context));
  sheet.add(std::move(list));
  if (context.seen.can_speak) {
    sheet.add_heading("listen/heading", "help.listen");
    const char* key = context.seen.can_listen ? "help.listen_text" : "listen.no_voice";
    sheet.add(text_node(Role::Paragraph, "listen", context.words.say(key)));
  }
  sheet.add_heading("how/heading", "help.how");
  sheet.add(text_node(Role::Paragraph, "how", context.words.say("help.how_text")));
  Node desk = text_node(Role::Notice, "desk", context.words.say("help.desk"));
  desk.icon = "support_agent";
  sheet.add(std::move(desk));
  Node row{.role = Role::Buttons, .id = "buttons"};
  row.children.push_back({.role = Role::Button,
                          .id = "button/end",
                          .name = context.words.say("help.end"),
                          .icon = "logout",
                          .tone = Tone::Brand,
                          .action = {ActionKind::EndVisit, ""}});
  row.children.push_back({.role = Role::Button,
                          .id = "button/about",
                          .name = context.words.say("help.about"),
                          .icon = "info",
                          .action = go_to("about")});
  sheet.add(std::move(row));
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
