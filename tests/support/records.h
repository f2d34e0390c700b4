#pragma once
#include <string>
#include <utility>
#include <vector>

#include "kiosk/directory/model.h"

// Short spellings for records of a directory in tests.
namespace test_support {

namespace base = kiosk::base;
namespace directory = kiosk::directory;

inline directory::LocalizedText words(std::string text, std::string lang = "de") {
  directory::LocalizedText made;
  made.text = std::move(text);
  made.lang = std::move(lang);
  return made;
}

inline directory::Entry entry(directory::EntryKind kind, const std::string& slug,
                              const std::string& name) {
  directory::Entry made;
  made.kind = kind;
  made.slug = slug;
  made.name = words(name);
  made.name_de = name;
  return made;
}

// The same hours on the ISO weekdays given.
inline directory::Hours open_on(const std::vector<int>& weekdays, int opens, int closes,
                                directory::HoursMode mode = directory::HoursMode::WalkIn) {
  directory::Hours hours;
  hours.known = true;
  hours.schedules.emplace_back();
  for (const int weekday : weekdays) {
    directory::HoursRule rule;
    rule.weekday = weekday;
    rule.opens_minute = opens;
    rule.closes_minute = closes;
    rule.mode = mode;
    hours.schedules.front().rules.push_back(rule);
  }
  return hours;
}

inline directory::Phone phone(const std::string& display, const std::string& dial) {
  directory::Phone made;
  made.display = display;
  made.dial = dial;
  return made;
}

inline directory::Place room_in_town_hall(const std::string& sign, int level) {
  directory::Place place;
  place.id = directory::PlaceId("room-" + sign);
  place.type = directory::PlaceType::Room;
  place.building = directory::PlaceId("town-hall");
  place.floor = directory::PlaceId("floor-" + std::to_string(level));
  place.level = level;
  place.door_sign = sign;
  place.name = words("Zimmer " + sign);
  place.building_name = words("Rathaus");
  place.building_name_de = "Rathaus";
  place.floor_label_de = level == 0 ? "Erdgeschoss" : std::to_string(level) + ". Stock";
  place.floor_label = words(place.floor_label_de);
  place.directions = words("Vom Eingang links.");
  place.street = "Musterstraße";
  place.house_number = "5";
  place.postcode = "22926";
  place.city = "Musterstadt";
  place.position = directory::Position{53.675, 10.235};
  return place;
}

inline directory::ContactPoint desk(const std::string& slug, const std::string& name) {
  directory::ContactPoint made;
  made.id = directory::ContactId(slug);
  made.kind = "desk";
  made.name = words(name);
  made.name_de = name;
  made.responsibility = words("Geld für die Miete");
  made.phones = {phone("04102 77-104", "+49410277104")};
  made.hours = open_on({1, 2, 4, 5}, 8 * 60, 12 * 60);
  return made;
}

inline directory::Event meeting(const std::string& slug, const std::string& name, base::Date day,
                                int from, int until) {
  directory::Event made;
  made.id = directory::EventId(slug);
  made.name = words(name);
  made.name_de = name;
  made.starts = day;
  made.from_minute = from;
  made.until_minute = until;
  return made;
}

inline directory::Notice warning(const std::string& slug, const std::string& title,
                                 base::LocalTime from, base::LocalTime until) {
  directory::Notice made;
  made.id = directory::NoticeId(slug);
  made.valid_from = from;
  made.valid_until = until;
  made.title = words(title);
  made.body = words("Bitte beachten.");
  return made;
}

inline directory::Floor storey(int level, const std::vector<std::string>& signs) {
  directory::Floor floor;
  floor.id = directory::PlaceId("floor-" + std::to_string(level));
  floor.level = level;
  floor.label_de = level == 0 ? "Erdgeschoss" : std::to_string(level) + ". Stock";
  floor.label = words(floor.label_de);
  floor.short_label = level == 0 ? "EG" : std::to_string(level);
  for (const std::string& sign : signs) {
    directory::Room room;
    room.id = directory::PlaceId("room-" + sign);
    room.door_sign = sign;
    floor.rooms.push_back(std::move(room));
  }
  return floor;
}

}  // namespace test_support
