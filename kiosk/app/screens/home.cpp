#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

Node tile(const Context& context, const directory::Entry& entry) {
  Node node{.role = Role::Tile,
            .id = "topic/" + entry.slug,
            .name = context.words.text(entry.name),
            .icon = entry.icon.empty() ? "folder" : entry.icon,
            .action = go_to("topic/" + entry.slug)};
  node.color = entry.color;
  return node;
}

Node side_tile(const Context& context, const std::string& id, const std::string& key,
               const std::string& icon, int color, const std::string& route) {
  Node node{.role = Role::Tile,
            .id = id,
            .name = context.words.say(key),
            .icon = icon,
            .action = go_to(route)};
  node.color = color;
  return node;
}

// The most severe notice in full, the others as a number.
void add_notices(Sheet& sheet, const Context& context) {
  const auto notices = current_notices(context);
  if (notices.empty()) {
    return;
  }
  const directory::Notice& first = notices.front();
  sheet.label(first.title);
  Node band = text_node(Role::Notice, "notice/" + first.id.slug(), context.words.text(first.title));
  band.action = go_to(notices.size() > 1 ? "notices" : "notice/" + first.id.slug());
  band.icon = first.severity == directory::NoticeSeverity::Emergency ? "warning" : "campaign";
  if (notices.size() > 1) {
    const int more = static_cast<int>(notices.size()) - 1;
    band.detail =
        context.words.separated({{}, context.words.say("notice.more", {}, {{"count", more}})});
  }
  sheet.add(std::move(band));
}

// One list, so that on a low glass the two stand beside each other; without details, so that there
// they take one line and the emergency numbers stay on the first page.
void add_help(Sheet& sheet, const Context& context) {
  Node list{.role = Role::List, .id = "help"};
  if (!context.seen.notes.empty()) {
    list.children.push_back(notes_card(context));
  }
  if (!context.package.finder.empty()) {
    list.children.push_back({.role = Role::Card,
                             .id = "finder",
                             .name = context.words.say("finder.title"),
                             .icon = "support_agent",
                             .action = go_to("finder")});
  }
  const auto lines = context.directory.emergency_lines(context.lang());
  if (lines && !lines->empty()) {
    Node emergency = emergency_card(context);
    emergency.detail.clear();
    list.children.push_back(std::move(emergency));
  }
  if (!list.children.empty()) {
    sheet.add(std::move(list));
  }
}

}  // namespace

Node home(const Context& context) {
  Sheet sheet(context);
  sheet.add(text_node(Role::Title, "title", context.words.say("attract.question")));
  add_notices(sheet, context);
  Node tiles{.role = Role::Tiles, .id = "tiles"};
  const auto root = context.directory.topic(context.site.start, context.lang());
  if (root && !root->entries.empty()) {
    sheet.label(root->entries.front().name);
    for (const directory::Entry& entry : root->entries) {
      if (entry.kind == directory::EntryKind::Topic) {
        sheet.note(entry.name);
        tiles.children.push_back(tile(context, entry));
      }
    }
  }
  const auto events = context.directory.slugs(directory::Directory::Kind::Event);
  if (events && !events->empty()) {
    tiles.children.push_back(side_tile(context, "events", "home.events", "event", 5, "events"));
  }
  if (!context.site.building.empty()) {
    tiles.children.push_back(side_tile(context, "building", "home.building", "meeting_room", 1,
                                       "building/" + context.site.building.slug()));
  }
  sheet.add(std::move(tiles));
  add_help(sheet, context);
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
