#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::Package;
using directory::Site;

base::Result<std::vector<std::string>> read_strings(Query& query) {
  std::vector<std::string> values;
  while (TRY(query.next())) {
    values.push_back(query.text(0));
  }
  return values;
}

constexpr std::array<std::pair<directory::Directory::Kind, std::string_view>, 7> kKinds{{
    {directory::Directory::Kind::Topic, "topic"},
    {directory::Directory::Kind::Article, "article"},
    {directory::Directory::Kind::Service, "service"},
    {directory::Directory::Kind::Contact, "contact"},
    {directory::Directory::Kind::Event, "event"},
    {directory::Directory::Kind::Notice, "notice"},
    {directory::Directory::Kind::Building, "place"},
}};

constexpr char kSlugs[] =
    "SELECT id, slug FROM entity WHERE kind = ?1 AND status = 'published' ORDER BY slug";
// A confidential house is no entry of any directory.
constexpr char kBuildings[] =
    "SELECT e.id, e.slug FROM entity e JOIN place p ON p.entity_id = e.id "
    "WHERE e.kind = ?1 AND e.status = 'published' AND p.type = 'building' AND p.confidential = 0 "
    "ORDER BY e.slug";

constexpr char kPackage[] =
    "SELECT p.entity_id, p.package_id, p.content_version, p.content_date, p.source_lang, p.region, "
    "p.brand_color, p.brand_ink, p.sample, l.slug, f.slug, i.slug "
    "FROM package p LEFT JOIN entity l ON l.id = p.logo_id "
    "LEFT JOIN entity f ON f.id = p.finder_id LEFT JOIN entity i ON i.id = p.information_id";

base::Result<Site> site_at(Reader& reader, const Query& query, const std::string& lang) {
  Site site;
  site.id = directory::SiteId(query.text(1));
  if (!query.is_null(3) && !query.is_null(4)) {
    site.position = directory::Position{query.real(3), query.real(4)};
  }
  site.start = directory::TopicId(query.text(6));
  const Texts texts = TRY(reader.texts(query.integer(0), lang));
  site.name = texts.get("name");
  site.greeting = texts.get("greeting");
  if (query.integer(2) != 0) {
    const PlaceAnswer place = TRY(read_place(reader, query.integer(2), lang));
    site.place = place.place.id;
    site.building = place.place.building;
    site.level = place.place.level;
  }
  if (!query.is_null(5)) {
    site.level = TRY(read_number(reader, query, 5, -20, 200));
  }
  Query wall =
      TRY(reader.db().query("SELECT lang FROM site_wall WHERE site_id = ?1 ORDER BY rank"));
  wall.bind(query.integer(0));
  site.wall = TRY(read_strings(wall));
  return site;
}

}  // namespace

base::Result<std::vector<std::string>> read_slugs(Reader& reader, directory::Directory::Kind kind) {
  std::string_view name;
  for (const auto& [known, known_name] : kKinds) {
    name = known == kind ? known_name : name;
  }
  const bool buildings = kind == directory::Directory::Kind::Building;
  Query query = TRY(reader.db().query(buildings ? kBuildings : kSlugs));
  query.bind(name);
  std::vector<std::string> slugs;
  while (TRY(query.next())) {
    if (!reader.hidden(query.integer(0))) {
      slugs.push_back(query.text(1));
    }
  }
  return slugs;
}

base::Result<directory::LocalizedText> read_about(Reader& reader, const std::string& field,
                                                  const std::string& lang) {
  Query query = TRY(reader.db().query("SELECT entity_id FROM package"));
  if (!TRY(query.next())) {
    return reader.damaged("it names no package");
  }
  const Texts texts = TRY(reader.texts(query.integer(0), lang));
  if (!texts.has(field)) {
    return base::not_found("The package has no text \"" + field + "\"; add it to its texts.");
  }
  return texts.get(field);
}

base::Result<Package> read_package(Reader& reader, const std::string& lang) {
  Query query = TRY(reader.db().query(kPackage));
  if (!TRY(query.next())) {
    return reader.damaged("it names no package");
  }
  Package package;
  const Texts texts = TRY(reader.texts(query.integer(0), lang));
  package.id = query.text(1);
  package.version = query.text(2);
  package.built_on = query.text(3);
  package.source_lang = query.text(4);
  package.region = query.text(5);
  package.brand_color = query.text(6);
  package.brand_ink = query.text(7);
  package.sample = query.flag(8);
  package.logo_media = query.text(9);
  package.finder = directory::QuestionId(query.text(10));
  package.information = directory::ContactId(query.text(11));
  package.town = texts.get("town");
  Query languages =
      TRY(reader.db().query("SELECT tag FROM language WHERE written = 1 ORDER BY tag"));
  package.languages = TRY(read_strings(languages));
  return package;
}

base::Result<std::vector<Site>> read_sites(Reader& reader, const std::string& lang) {
  std::vector<Site> sites;
  Query query = TRY(reader.db().query(
      "SELECT s.entity_id, e.slug, s.place_id, s.lat, s.lon, s.level, t.slug FROM site s "
      "CROSS JOIN entity e ON e.id = s.entity_id LEFT JOIN entity t ON t.id = s.start_id "
      "WHERE e.status = 'published' ORDER BY s.rank, e.slug"));
  while (TRY(query.next())) {
    sites.push_back(TRY(site_at(reader, query, lang)));
  }
  return sites;
}

base::Result<directory::Way> read_way(Reader& reader, const std::string& from,
                                      const std::string& to, const std::string& lang) {
  const Head site = TRY(reader.head("site", from));
  const Head place = TRY(reader.head("place", to));
  Query query = TRY(reader.db().query(
      "SELECT metres, minutes, step_free FROM site_route WHERE site_id = ?1 AND to_id = ?2"));
  query.bind(site.id).bind(place.id);
  if (!TRY(query.next())) {
    return base::not_found("Nobody has written the way from " + from + " to " + to +
                           "; add it to the ways of the site.");
  }
  directory::Way way;
  way.metres = TRY(read_number(reader, query, 0, 0, 100000));
  way.minutes = TRY(read_number(reader, query, 1, 0, 1440));
  way.step_free = query.flag(2);
  const Texts texts = TRY(reader.texts(site.id, lang));
  way.directions = texts.get("way." + to + ".directions");
  return way;
}

}  // namespace kiosk::store
