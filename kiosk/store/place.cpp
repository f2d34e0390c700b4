#include <algorithm>

#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::Access;
using directory::AccessFeature;
using directory::ExceptionKind;
using directory::HoursException;
using directory::Place;
using directory::PlaceType;

// Room, floor, building, site: four, and one spare. A longer chain is a loop in a damaged file.
constexpr int kMaxDepth = 5;

constexpr std::array<std::pair<std::string_view, PlaceType>, 6> kTypes{{
    {"site", PlaceType::Site},
    {"building", PlaceType::Building},
    {"floor", PlaceType::Floor},
    {"room", PlaceType::Room},
    {"postal", PlaceType::Postal},
    {"virtual", PlaceType::Virtual},
}};

constexpr std::array<std::pair<std::string_view, Access>, 4> kAccess{{
    {"yes", Access::Yes},
    {"limited", Access::Limited},
    {"no", Access::No},
    {"unknown", Access::Unknown},
}};

constexpr char kPlace[] =
    "SELECT e.slug, p.type, p.parent_id, p.level, p.door_sign, p.street, p.house_number, "
    "p.postcode, p.city, p.lat, p.lon, p.confidential "
    "FROM place p JOIN entity e ON e.id = p.entity_id WHERE p.entity_id = ?1";

base::Result<PlaceLevel> read_row(Reader& reader, RowId id) {
  Query query = TRY(reader.db().query(kPlace));
  query.bind(id);
  if (!TRY(query.next())) {
    return reader.damaged("a place is missing");
  }
  PlaceLevel level;
  level.own.id = directory::PlaceId(query.text(0));
  level.own.type = TRY(read_code(reader, query.view(1), kTypes));
  level.parent = query.integer(2);
  level.has_level = !query.is_null(3);
  level.own.level = TRY(read_number(reader, query, 3, -20, 200));
  level.own.door_sign = query.text(4);
  level.own.street = query.text(5);
  level.own.house_number = query.text(6);
  level.own.postcode = query.text(7);
  level.own.city = query.text(8);
  if (!query.is_null(9) && !query.is_null(10)) {
    level.own.position = directory::Position{query.real(9), query.real(10)};
  }
  level.own.confidential = query.flag(11);
  return level;
}

void add_unknown(std::vector<AccessFeature>& access, const AccessFeature& feature) {
  const auto same = [&](const AccessFeature& known) { return known.code == feature.code; };
  if (std::none_of(access.begin(), access.end(), same)) {
    access.push_back(feature);
  }
}

base::Result<void> add_access(Reader& reader, RowId id, const Texts& texts, Place& place) {
  Query query = TRY(reader.db().query(
      "SELECT feature, value, measure_cm FROM accessibility WHERE place_id = ?1 ORDER BY rank"));
  query.bind(id);
  while (TRY(query.next())) {
    AccessFeature feature;
    feature.code = query.text(0);
    feature.value = TRY(read_code(reader, query.view(1), kAccess));
    feature.measure_cm = TRY(read_number(reader, query, 2, 0, 100000));
    feature.note = texts.get("access." + feature.code + ".note");
    add_unknown(place.access, feature);
  }
  return {};
}

base::Result<void> add_closures(Reader& reader, RowId id, const Texts& texts,
                                std::vector<HoursException>& closures) {
  Query query = TRY(reader.db().query(
      "SELECT key, from_date, to_date FROM closure WHERE place_id = ?1 ORDER BY rank"));
  query.bind(id);
  while (TRY(query.next())) {
    HoursException closure;
    closure.kind = ExceptionKind::Closed;
    closure.from = TRY(read_date(reader, query, 1));
    closure.to = TRY(read_date(reader, query, 2));
    closure.reason = texts.get("closure." + query.text(0) + ".reason");
    closures.push_back(std::move(closure));
  }
  return {};
}

void put_texts(Place& place, const Texts& texts) {
  place.name = texts.get("name");
  place.directions = texts.get("directions");
  place.entrance_note = texts.get("entrance_note");
  place.transport = texts.get("transport");
  if (place.type == PlaceType::Floor) {
    place.floor_label = texts.get("floor_label");
    place.floor_label_de = texts.german("floor_label");
  }
  if (place.type == PlaceType::Building) {
    place.building_name = place.name;
    place.building_name_de = texts.german("name");
  }
}

base::Result<PlaceLevel> read_level(Reader& reader, RowId id, const std::string& lang) {
  if (const PlaceLevel* known = reader.levels().find({id, lang})) {
    return *known;
  }
  PlaceLevel level = TRY(read_row(reader, id));
  const Texts texts = lang.empty() ? Texts() : TRY(reader.texts(id, lang));
  put_texts(level.own, texts);
  CHECK_OK(add_access(reader, id, texts, level.own));
  CHECK_OK(add_closures(reader, id, texts, level.closures));
  // A room is asked for by its own contact points only; what it lies in is shared by all of them.
  if (level.own.type != PlaceType::Room) {
    reader.levels().keep({id, lang}, level);
  }
  return level;
}

template <typename Value>
void fill(Value& value, const Value& outer) {
  if (value.empty()) {
    value = outer;
  }
}

void fold_address(Place& place, const Place& outer) {
  // Street and number belong together: never one of the room and one of the house.
  if (place.street.empty() && place.postcode.empty() && place.city.empty()) {
    place.street = outer.street;
    place.house_number = outer.house_number;
    place.postcode = outer.postcode;
    place.city = outer.city;
  }
  if (!place.position) {
    place.position = outer.position;
  }
  place.confidential = place.confidential || outer.confidential;
}

void fold_texts(Place& place, const Place& outer) {
  fill(place.directions, outer.directions);
  fill(place.entrance_note, outer.entrance_note);
  fill(place.transport, outer.transport);
  fill(place.floor_label, outer.floor_label);
  fill(place.floor_label_de, outer.floor_label_de);
  fill(place.building_name, outer.building_name);
  fill(place.building_name_de, outer.building_name_de);
}

void fold_level(Place& place, bool& level_known, const PlaceLevel& outer) {
  if (!level_known && outer.has_level) {
    place.level = outer.own.level;
    level_known = true;
  }
  if (outer.own.type == PlaceType::Floor) {
    place.floor = outer.own.id;
  }
  if (outer.own.type == PlaceType::Building) {
    place.building = outer.own.id;
  }
}

// The address of a shelter must not be shown, whoever wrote it into the package.
void hide(Place& place) {
  Place bare;
  bare.id = place.id;
  bare.type = place.type;
  bare.name = place.name;
  bare.confidential = true;
  place = std::move(bare);
}

}  // namespace

base::Result<PlaceAnswer> read_place(Reader& reader, RowId id, const std::string& lang) {
  PlaceAnswer answer;
  Place& place = answer.place;
  bool level_known = false;
  RowId at = id;
  for (int depth = 0; at != 0; ++depth) {
    if (depth == kMaxDepth) {
      return reader.damaged("a place lies within itself");
    }
    const PlaceLevel level = TRY(read_level(reader, at, lang));
    if (depth == 0) {
      place = level.own;
      place.level = 0;
    } else {
      fold_address(place, level.own);
      fold_texts(place, level.own);
      // What is known of the room itself counts more than what is known of the house.
      for (const AccessFeature& feature : level.own.access) {
        add_unknown(place.access, feature);
      }
    }
    fold_level(place, level_known, level);
    answer.closures.insert(answer.closures.end(), level.closures.begin(), level.closures.end());
    at = level.parent;
  }
  if (place.confidential) {
    hide(place);
  }
  return answer;
}

}  // namespace kiosk::store
