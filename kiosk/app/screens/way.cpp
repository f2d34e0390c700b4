#include "kiosk/app/screens/parts.h"
#include "kiosk/app/screens/screens.h"

namespace kiosk::app::screens {
namespace {

using directory::ContactPoint;
using directory::Place;

void add_route(Sheet& sheet, const Context& context, const Place& place) {
  const Words& words = context.words;
  const auto way = context.directory.way(context.site.id, place.id, context.lang());
  Node facts{.role = Role::Facts, .id = "way"};
  const auto fact = [&](const std::string& id, const std::string& icon, Text name, Text detail) {
    facts.children.push_back({.role = Role::Fact,
                              .id = id,
                              .name = std::move(name),
                              .detail = std::move(detail),
                              .icon = icon});
  };
  if (way) {
    fact("way/here", "directions_walk", words.say("way.from_here"), words.text(way->directions));
    const Span distance = words.prose(words.formats().distance(way->metres));
    fact(
        "way/length", "straighten",
        words.say("way.metres", {{"distance", distance}}, {{"minutes", std::max(1, way->minutes)}}),
        words.say(way->step_free ? "way.step_free" : "way.not_step_free"));
  } else if (!place.directions.empty()) {
    fact("way/entrance", "directions_walk", words.say("way.from_entrance"),
         words.text(place.directions));
  }
  if (!place.street.empty()) {
    fact("way/address", "place", words.say("way.address"), {street_address(place)});
  }
  if (!place.entrance_note.empty()) {
    fact("way/note", "info", words.say("way.entrance"), words.text(place.entrance_note));
  }
  if (!place.transport.empty()) {
    fact("way/transport", "directions_bus", words.say("way.transport"),
         words.text(place.transport));
  }
  sheet.note(place.directions);
  if (!facts.children.empty()) {
    sheet.add(std::move(facts));
  }
}

// What one looks for, as large as it is written on the door.
Node sign(const Context& context, const ContactPoint& contact) {
  const Place& place = *contact.place;
  Node card{.role = Role::Number, .id = "sign", .icon = "meeting_room"};
  card.name = room_words(context.words, place, false);
  if (card.name.empty()) {
    card.name = context.words.text(place.name);
  }
  const bool here = is_here(context, contact.place);
  const Text house = place.building_name.empty() ? context.words.text(place.name)
                                                 : context.words.text(place.building_name);
  card.detail = here ? context.words.say("contact.here") : house;
  if (context.lang() != "de" && !place.floor_label_de.empty()) {
    const std::string german = ui::plain(room_words(context.german, place, true));
    card.detail = context.words.separated({card.detail, {Words::german(german)}});
  }
  return card;
}

}  // namespace

Node way(const Context& context, const std::string& slug) {
  const auto found = context.directory.contact(directory::ContactId(slug), context.lang());
  if (!found || !found->place || found->place->confidential) {
    return missing(context);
  }
  Sheet sheet(context);
  sheet.add_title(context.words.say("way.title"), {});
  sheet.label(found->name);
  Node name = text_node(Role::Paragraph, "name", context.words.text(found->name, true));
  sheet.add(std::move(name));
  sheet.add(sign(context, *found));
  add_route(sheet, context, *found->place);
  if (is_here(context, found->place) && !found->place->floor.empty()) {
    Node row{.role = Role::Buttons, .id = "buttons"};
    row.children.push_back({.role = Role::Button,
                            .id = "button/floor",
                            .name = context.words.say("home.building"),
                            .icon = "meeting_room",
                            .action = go_to("building/" + found->place->building.slug() + "/" +
                                            found->place->floor.slug())});
    sheet.add(std::move(row));
  }
  return screen(context, sheet.finish());
}

}  // namespace kiosk::app::screens
