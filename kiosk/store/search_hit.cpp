#include "kiosk/store/search_hit.h"

#include <utility>

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

std::optional<SearchHit> hit_of(const Reader& reader, IndexRecord record, const std::string& lang) {
  if (reader.hidden(record.entity)) {
    return std::nullopt;
  }
  SearchHit hit;
  hit.kind = static_cast<HitKind>(record.kind);
  hit.name = std::move(record.name);
  hit.name.lang = lang;
  hit.icon = std::move(record.icon);
  hit.origin_id = std::move(record.origin_id);
  if (hit.kind == HitKind::Contact) {
    hit.contacts.emplace_back(record.slug);
  } else {
    hit.color = color_of(reader, record);
  }
  hit.slug = std::move(record.slug);
  for (auto& [contact, slug] : record.contacts) {
    if (!reader.hidden(contact)) {
      hit.contacts.emplace_back(std::move(slug));
    }
  }
  return hit;
}

}  // namespace kiosk::store
