#pragma once
#include <string>
#include <vector>

#include "tests/support/fake_directory.h"
#include "tests/support/records.h"

namespace test_support {

inline directory::Site hall_site() {
  directory::Site site;
  site.id = directory::SiteId("foyer");
  site.name = words("Rathaus, Eingang");
  site.building = directory::PlaceId("town-hall");
  site.level = 0;
  site.position = directory::Position{53.675, 10.235};
  site.wall = {"de", "de-simple", "en", "ar", "tr", "uk", "ru", "fa"};
  return site;
}

inline directory::Building town_hall() {
  directory::Building hall;
  hall.place = room_in_town_hall("", 0);
  hall.place.id = directory::PlaceId("town-hall");
  hall.place.type = directory::PlaceType::Building;
  hall.place.name = words("Rathaus");
  hall.floors = {storey(1, {"108", "104"}), storey(0, {"1"})};
  hall.floors.front().rooms.back().contacts = {
      entry(directory::EntryKind::Contact, "housing-desk", "Wohngeldstelle")};
  return hall;
}

inline directory::Service benefit() {
  directory::Service service;
  service.id = directory::ServiceId("benefit");
  service.name = words("Wohngeld beantragen");
  service.name_de = "Wohngeld beantragen";
  service.teaser = words("Geld für die Miete.");
  service.contacts.emplace_back();
  service.contacts.front().contact = directory::ContactId("housing-desk");
  service.path = {entry(directory::EntryKind::Topic, "housing", "Wohnen")};
  return service;
}

inline directory::Topic housing() {
  directory::Topic topic;
  topic.id = directory::TopicId("housing");
  topic.name = words("Wohnen");
  topic.name_de = "Wohnen";
  topic.color = 2;
  topic.entries = {entry(directory::EntryKind::Service, "benefit", "Wohngeld beantragen"),
                   entry(directory::EntryKind::Contact, "housing-desk", "Wohngeldstelle")};
  return topic;
}

// A kiosk on the ground floor of the town hall; topic "housing" with the service "benefit" and the
// desk "housing-desk" in room 104, open Mo, Tu, Th, Fr 8:00 to 12:00. No events, no notices. Right
// as it stands; tests add to it or spoil it.
inline FakeDirectory small_town() {
  FakeDirectory town;
  town.town.id = "town";
  town.town.source_lang = "de";
  town.town.town = words("Musterstadt");
  town.town.brand_color = "#0B5563";
  town.town.brand_ink = "#FFFFFF";
  town.town.built_on = "2026-11-20";
  town.site_shelf.put(hall_site());
  directory::Topic root;
  root.entries = {entry(directory::EntryKind::Topic, "housing", "Wohnen")};
  town.topic_shelf.put(root);
  town.topic_shelf.put(housing());
  town.service_shelf.put(benefit());
  directory::ContactPoint contact = desk("housing-desk", "Wohngeldstelle");
  contact.place = room_in_town_hall("104", 1);
  contact.services = {directory::ServiceId("benefit")};
  town.contact_shelf.put(contact);
  town.building_shelf.put(town_hall());
  return town;
}

}  // namespace test_support
