#include "kiosk/store/search_hit.h"

#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::HitKind;
using directory::SearchHit;

base::Result<void> add_contacts(Reader& reader, RowId service, SearchHit& hit) {
  Query query = TRY(reader.db().query(
      "SELECT e.slug, e.id FROM service_contact s JOIN entity e ON e.id = s.contact_id "
      "WHERE s.service_id = ?1 AND e.status = 'published' ORDER BY s.rank"));
  query.bind(service);
  while (TRY(query.next())) {
    if (!reader.hidden(query.integer(1))) {
      hit.contacts.emplace_back(query.text(0));
    }
  }
  return {};
}

base::Result<void> add_color(Reader& reader, RowId id, SearchHit& hit) {
  hit.color = TRY(read_path_color(reader, id));
  return {};
}

// What hangs in topics.
base::Result<std::optional<SearchHit>> hit_of_entry(Reader& reader, RowId id,
                                                    const std::string& lang) {
  std::optional<directory::Entry> entry = TRY(read_entry(reader, id, lang));
  if (!entry) {
    return std::optional<SearchHit>();
  }
  SearchHit hit;
  hit.slug = entry->slug;
  hit.name = std::move(entry->name);
  hit.name_de = std::move(entry->name_de);
  hit.teaser = std::move(entry->teaser);
  hit.icon = std::move(entry->icon);
  hit.color = entry->color;
  return std::optional<SearchHit>(std::move(hit));
}

base::Result<std::optional<SearchHit>> hit_of_event(Reader& reader, RowId id,
                                                    const std::string& lang) {
  const std::optional<Head> head = TRY(reader.visible(id));
  if (!head) {
    return std::optional<SearchHit>();
  }
  SearchHit hit;
  hit.slug = head->slug;
  const Texts texts = TRY(reader.texts(id, lang, Extent::ForLists));
  hit.name = texts.get("name");
  hit.name_de = texts.german("name");
  hit.teaser = texts.get("teaser");
  Query icon = TRY(reader.db().query("SELECT icon FROM event WHERE entity_id = ?1"));
  icon.bind(id);
  hit.icon = TRY(icon.next()) ? icon.text(0) : "";
  return std::optional<SearchHit>(std::move(hit));
}

}  // namespace

base::Result<std::optional<SearchHit>> read_hit(Reader& reader, const IndexRecord& record,
                                                const std::string& lang) {
  const auto kind = static_cast<HitKind>(record.kind);
  std::optional<SearchHit> hit = kind == HitKind::Event
                                     ? TRY(hit_of_event(reader, record.entity, lang))
                                     : TRY(hit_of_entry(reader, record.entity, lang));
  if (!hit) {
    return hit;
  }
  hit->kind = kind;
  hit->origin_id = record.origin_id;
  if (kind == HitKind::Service) {
    CHECK_OK(add_contacts(reader, record.entity, *hit));
  }
  if (kind == HitKind::Service || kind == HitKind::Article) {
    CHECK_OK(add_color(reader, record.entity, *hit));
  }
  if (kind == HitKind::Contact) {
    hit->contacts.emplace_back(hit->slug);
  }
  return hit;
}

}  // namespace kiosk::store
