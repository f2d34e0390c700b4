#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::Building;
using directory::Floor;
using directory::Room;

base::Result<std::vector<directory::Entry>> read_desks(Reader& reader, RowId place,
                                                       const std::string& lang) {
  std::vector<directory::Entry> desks;
  Query query = TRY(reader.db().query(
      "SELECT c.entity_id FROM contact_point c JOIN entity e ON e.id = c.entity_id "
      "WHERE c.place_id = ?1 ORDER BY e.slug"));
  query.bind(place);
  while (TRY(query.next())) {
    std::optional<directory::Entry> desk = TRY(read_entry(reader, query.integer(0), lang));
    if (desk) {
      desks.push_back(std::move(*desk));
    }
  }
  return desks;
}

// Numbers by size ("99" before "104"), then other signs, then rooms without a sign.
constexpr char kRooms[] =
    "SELECT e.id, e.slug, p.door_sign FROM place p JOIN entity e ON e.id = p.entity_id "
    "WHERE p.parent_id = ?1 AND p.type = 'room' AND p.confidential = 0 "
    "AND e.status = 'published' ORDER BY p.door_sign IS NULL, CAST(p.door_sign AS INTEGER) = 0, "
    "CAST(p.door_sign AS INTEGER), p.door_sign, e.slug";

base::Result<std::vector<Room>> read_rooms(Reader& reader, RowId floor, const std::string& lang) {
  std::vector<Room> rooms;
  Query query = TRY(reader.db().query(kRooms));
  query.bind(floor);
  while (TRY(query.next())) {
    if (reader.hidden(query.integer(0))) {
      continue;
    }
    const Texts texts = TRY(reader.texts(query.integer(0), lang, Extent::ForLists));
    Room room;
    room.id = directory::PlaceId(query.text(1));
    room.door_sign = query.text(2);
    room.name = texts.get("name");
    room.contacts = TRY(read_desks(reader, query.integer(0), lang));
    rooms.push_back(std::move(room));
  }
  return rooms;
}

constexpr char kFloors[] =
    "SELECT e.id, e.slug, p.level, p.door_sign FROM place p JOIN entity e ON e.id = p.entity_id "
    "WHERE p.parent_id = ?1 AND p.type = 'floor' AND e.status = 'published' "
    "ORDER BY p.level DESC, e.slug";

base::Result<Floor> floor_at(Reader& reader, const Query& query, const std::string& lang) {
  const Texts texts = TRY(reader.texts(query.integer(0), lang));
  Floor floor;
  floor.id = directory::PlaceId(query.text(1));
  floor.level = TRY(read_number(reader, query, 2, -20, 200));
  floor.short_label = query.text(3);
  floor.label = texts.get("floor_label");
  floor.label_de = texts.german("floor_label");
  floor.note = texts.get("directions");
  floor.rooms = TRY(read_rooms(reader, query.integer(0), lang));
  return floor;
}

}  // namespace

base::Result<Building> read_building(Reader& reader, const std::string& slug,
                                     const std::string& lang) {
  const Head head = TRY(reader.head("place", slug));
  PlaceAnswer answer = TRY(read_place(reader, head.id, lang));
  if (answer.place.type != directory::PlaceType::Building || answer.place.confidential) {
    return base::not_found("The package has no building named \"" + slug + "\"; choose another.");
  }
  Building building;
  building.place = std::move(answer.place);
  Query query = TRY(reader.db().query(kFloors));
  query.bind(head.id);
  while (TRY(query.next())) {
    building.floors.push_back(TRY(floor_at(reader, query, lang)));
  }
  return building;
}

}  // namespace kiosk::store
