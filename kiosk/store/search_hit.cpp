#include "kiosk/store/search_hit.h"

namespace kiosk::store {
namespace {

using directory::HitKind;
using directory::SearchHit;

// Of the tile that the way to it begins with, as the site shows it.
int color_of(const Reader& reader, const IndexRecord& record) {
  int color = -1;
  for (const auto& [topic, own] : record.topics) {
    if (!reader.hidden(topic)) {
      color = own;
    }
  }
  return color;
}

}  // namespace

base::Result<std::optional<SearchHit>> read_hit(Reader& reader, const IndexRecord& record,
                                                const std::string& lang) {
  if (reader.hidden(record.entity)) {
    return std::optional<SearchHit>();
  }
  const Texts texts = TRY(reader.texts(record.entity, lang, Extent::ForLists));
  SearchHit hit;
  hit.kind = static_cast<HitKind>(record.kind);
  hit.slug = record.slug;
  hit.name = texts.get("name");
  hit.name_de = texts.german("name");
  hit.teaser = texts.get(hit.kind == HitKind::Contact ? "responsibility" : "teaser");
  hit.icon = record.icon;
  hit.origin_id = record.origin_id;
  if (hit.kind == HitKind::Contact) {
    hit.contacts.emplace_back(hit.slug);
  } else {
    hit.color = color_of(reader, record);
  }
  for (const auto& [contact, slug] : record.contacts) {
    if (!reader.hidden(contact)) {
      hit.contacts.emplace_back(slug);
    }
  }
  return std::optional<SearchHit>(std::move(hit));
}

}  // namespace kiosk::store
