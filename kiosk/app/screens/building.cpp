#include <algorithm>

#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

using directory::Building;
using directory::Floor;
using directory::Room;

// Rooms with a number on the door, in the order of the numbers.
std::vector<std::string> signs_of(const Floor& floor) {
  std::vector<std::string> signs;
  for (const Room& room : floor.rooms) {
    if (!room.door_sign.empty() &&
        room.door_sign.find_first_not_of("0123456789") == std::string::npos) {
      signs.push_back(room.door_sign);
    }
  }
  std::sort(signs.begin(), signs.end(), [](const std::string& a, const std::string& b) {
    return std::pair(a.size(), a) < std::pair(b.size(), b);
  });
  return signs;
}

Text floor_name(const Context& context, const Floor& floor) {
  const auto signs = signs_of(floor);
  if (signs.empty()) {
    return context.words.text(floor.label);
  }
  const Text rooms =
      signs.size() == 1
          ? context.words.say("building.room", {{"sign", Words::number(signs.front())}})
          : context.words.say("building.rooms", {{"first", Words::number(signs.front())},
                                                 {"last", Words::number(signs.back())}});
  return context.words.separated({context.words.text(floor.label), rooms});
}

// The first desks of a floor by name, and how many more there are: they are one tap away, and who
// looks for one of them must not think that it is elsewhere.
Text floor_detail(const Context& context, const Floor& floor) {
  constexpr std::size_t kNamed = 4;
  std::vector<Text> names;
  std::size_t desks = 0;
  for (const Room& room : floor.rooms) {
    for (const directory::Entry& entry : room.contacts) {
      if (++desks <= kNamed) {
        names.push_back(context.words.text(entry.name));
      }
    }
  }
  if (desks > kNamed) {
    names.push_back({Words::number("+" + std::to_string(desks - kNamed))});
  }
  return context.words.separated(names);
}

Node floor_row(const Context& context, const Building& building, const Floor& floor) {
  const std::string id = "floor/" + floor.id.slug();
  Node row{.role = Role::Floor, .id = id + "/badge", .detail = {Words::number(floor.short_label)}};
  row.selected = floor.level == context.site.level && building.place.id == context.site.building;
  Node card{.role = Role::Card,
            .id = id,
            .name = floor_name(context, floor),
            .detail = floor_detail(context, floor),
            .action = go_to("building/" + building.place.id.slug() + "/" + floor.id.slug())};
  if (row.selected) {
    Node here = text_node(Role::Chip, id + "/here", context.words.say("building.here"));
    here.icon = "person_pin_circle";
    here.tone = Tone::Notice;
    card.children.push_back(std::move(here));
  }
  row.children.push_back(std::move(card));
  return row;
}

Node room_card(const Context& context, const Room& room, const directory::Entry* entry,
               const std::string& id) {
  Node card{.role = Role::Card, .id = id};
  const Text sign =
      room.door_sign.empty()
          ? Text{}
          : context.words.say("building.room", {{"sign", Words::number(room.door_sign)}});
  card.name = entry == nullptr ? (room.name.empty() ? sign : context.words.text(room.name))
                               : context.words.text(entry->name);
  card.detail = sign;
  card.icon = entry == nullptr ? "meeting_room" : entry->icon.empty() ? "place" : entry->icon;
  card.children =
      fallback_label(context, id + "/label", entry == nullptr ? room.name : entry->name);
  if (entry != nullptr) {
    card.action = go_to("contact/" + entry->slug);
  }
  return card;
}

Node floor_screen(const Context& context, const Building& building, const Floor& floor) {
  Sheet sheet(context);
  const Text title = context.words.separated(
      {context.words.text(building.place.name), context.words.text(floor.label)});
  sheet.add_title(title, {});
  sheet.add_text(Role::Paragraph, "note", floor.note);
  Node list{.role = Role::List, .id = "rooms"};
  for (const Room& room : floor.rooms) {
    const std::string id = "room/" + room.id.slug();
    for (const directory::Entry& entry : room.contacts) {
      list.children.push_back(room_card(context, room, &entry, id + "/" + entry.slug));
    }
    if (room.contacts.empty()) {
      list.children.push_back(room_card(context, room, nullptr, id));
    }
  }
  if (list.children.empty()) {
    sheet.add(text_node(Role::Paragraph, "none", context.words.say("building.none")));
  } else {
    sheet.add(std::move(list));
  }
  return screen(context, sheet.finish());
}

}  // namespace

Node building(const Context& context, const std::string& argument) {
  const size_t slash = argument.find('/');
  const directory::PlaceId id(argument.substr(0, slash));
  const auto found = context.directory.building(id, context.lang());
  if (!found) {
    return missing(context);
  }
  if (slash != std::string::npos) {
    const std::string wanted = argument.substr(slash + 1);
    for (const Floor& floor : found->floors) {
      if (floor.id.slug() == wanted) {
        return floor_screen(context, *found, floor);
      }
    }
    return missing(context);
  }
  Sheet sheet(context);
  const bool here = found->place.id == context.site.building;
  sheet.add(
      text_node(Role::Title, "title",
                here ? context.words.say("home.building") : context.words.text(found->place.name)));
  if (!found->floors.empty()) {
    sheet.label(found->floors.front().label);
  }
  for (const Floor& floor : found->floors) {
    sheet.add(floor_row(context, *found, floor));
  }
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
