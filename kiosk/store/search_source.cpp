#include "kiosk/store/search_source.h"

#include <algorithm>
#include <optional>

#include "kiosk/store/reader.h"

namespace kiosk::store {
namespace {

using directory::HitKind;
using directory::MatchField;

// text.id of content/schema.sql.
constexpr std::int64_t kTextsOfOne = 65536;
constexpr std::int64_t kTextsOfLanguage = 1024;
constexpr int kSlots = 64;

std::optional<HitKind> kind_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, HitKind>, 5> kKinds{{
      {"topic", HitKind::Topic},
      {"article", HitKind::Article},
      {"service", HitKind::Service},
      {"contact", HitKind::Contact},
      {"event", HitKind::Event},
  }};
  for (const auto& [word, kind] : kKinds) {
    if (word == name) {
      return kind;
    }
  }
  return std::nullopt;
}

// Nothing for what nobody would look for: notes at opening hours and telephone numbers.
std::optional<MatchField> field_named(std::string_view name) {
  if (name == "name" || name == "title") {
    return MatchField::Name;
  }
  if (name == "short_name") {
    return MatchField::Synonym;
  }
  if (name == "teaser" || name == "responsibility" || name == "summary") {
    return MatchField::Short;
  }
  for (const std::string_view part : {"phone.", "schedule.", "exception.", "hours.", "contact."}) {
    if (name.starts_with(part)) {
      return std::nullopt;
    }
  }
  return MatchField::Body;
}

const char* icons_of(HitKind kind) {
  switch (kind) {
    case HitKind::Topic:
      return "SELECT icon FROM nav_node WHERE id = ?1";
    case HitKind::Article:
      return "SELECT icon FROM article WHERE entity_id = ?1";
    case HitKind::Service:
      return "SELECT icon FROM service WHERE entity_id = ?1";
    case HitKind::Contact:
      return "SELECT icon FROM contact_point WHERE entity_id = ?1";
    case HitKind::Event:
      return "SELECT icon FROM event WHERE entity_id = ?1";
  }
  return "";
}

void add(SearchRecord& record, int slot, MatchField field, std::string_view text) {
  std::string& all = record.texts[slot].at(static_cast<std::size_t>(field));
  all.append(text).push_back('\n');
}

void add_title(SearchRecord& record, int slot, MatchField field, std::string_view text) {
  add(record, slot, field, text);
  record.titles[slot].emplace_back(text);
}

}  // namespace

base::Result<SearchSource> SearchSource::open(Database& content) {
  SearchSource source(content);
  Query package = TRY(content.query("SELECT source_lang FROM package"));
  if (TRY(package.next())) {
    source.source_lang_ = package.text(0);
  }
  CHECK_OK(source.read_languages());
  return source;
}

base::Result<void> SearchSource::read_languages() {
  Query query = TRY(content_->query("SELECT slot, tag FROM language ORDER BY slot"));
  while (TRY(query.next())) {
    languages_.push_back({static_cast<int>(query.integer(0)), query.text(1), {}});
  }
  for (SearchLanguage& language : languages_) {
    Query chain =
        TRY(content_->query("SELECT l.slot FROM language_chain c JOIN language l ON l.tag = c.uses "
                            "WHERE c.tag = ?1 ORDER BY c.rank"));
    chain.bind(language.tag);
    while (TRY(chain.next())) {
      language.chain.push_back(static_cast<int>(chain.integer(0)));
    }
  }
  return {};
}

base::Result<std::vector<SearchRecord>> SearchSource::records() {
  std::vector<SearchRecord> records;
  Query query = TRY(content_->query(
      "SELECT e.id, e.kind, e.slug, ifnull(e.origin_id, ''), c.emergency_rank IS NOT NULL OR "
      "EXISTS "
      "(SELECT 1 FROM entity_term t JOIN term k ON k.entity_id = t.term_id WHERE t.entity_id = "
      "e.id "
      "AND k.code = 'crisis') FROM entity e LEFT JOIN contact_point c ON "
      "c.entity_id = e.id WHERE e.status = 'published' AND e.kind IN ('topic', 'article', "
      "'service', 'contact', 'event') ORDER BY e.id"));
  while (TRY(query.next())) {
    SearchRecord record;
    record.entity = query.integer(0);
    record.kind = kind_named(query.view(1)).value_or(HitKind::Topic);
    record.slug = query.text(2);
    record.origin_id = query.text(3);
    record.crisis = query.flag(4);
    records.push_back(std::move(record));
  }
  return records;
}

base::Result<void> SearchSource::read_looks(SearchRecord& record) {
  CHECK_OK(read_icon(record));
  CHECK_OK(read_contacts(record));
  return read_topics(record);
}

base::Result<void> SearchSource::read_icon(SearchRecord& record) {
  Query query = TRY(content_->query(icons_of(record.kind)));
  query.bind(record.entity);
  record.icon = TRY(query.next()) ? query.text(0) : "";
  return {};
}

base::Result<void> SearchSource::read_contacts(SearchRecord& record) {
  Query query = TRY(content_->query(
      "SELECT e.id, e.slug FROM service_contact s JOIN entity e ON e.id = s.contact_id "
      "WHERE s.service_id = ?1 AND e.status = 'published' ORDER BY s.rank"));
  query.bind(record.entity);
  while (TRY(query.next())) {
    record.contacts.emplace_back(query.integer(0), query.text(1));
  }
  return {};
}

// Of what hangs in several topics the way of read_path (queries.h) is shown.
base::Result<void> SearchSource::read_topics(SearchRecord& record) {
  Query query = TRY(content_->query(
      "WITH RECURSIVE up(id, depth) AS (SELECT * FROM (SELECT n.node_id, 1 FROM nav_entry n "
      "JOIN nav_node k ON k.id = n.node_id WHERE n.entity_id = ?1 AND ?2 ORDER BY k.place "
      "LIMIT 1) UNION SELECT ?1, 1 WHERE NOT ?2 UNION "
      "SELECT n.parent_id, up.depth + 1 FROM up JOIN nav_node n ON n.id = up.id "
      "WHERE ?2 AND n.parent_id IS NOT NULL AND up.depth < 16) "
      "SELECT n.id, ifnull(n.color, -1) FROM up JOIN nav_node n ON n.id = up.id "
      "JOIN entity e ON e.id = n.id WHERE e.status = 'published' ORDER BY up.depth"));
  const bool hangs = record.kind != HitKind::Topic;
  query.bind(record.entity).bind(std::int64_t{hangs ? 1 : 0});
  while (TRY(query.next())) {
    record.topics.emplace_back(query.integer(0), query.text(1));
  }
  return {};
}

base::Result<void> SearchSource::read_texts(SearchRecord& record) {
  CHECK_OK(read_own(record));
  CHECK_OK(read_synonyms(record));
  return read_around(record);
}

base::Result<void> SearchSource::read_own(SearchRecord& record) {
  Query query =
      TRY(content_->query("SELECT id, field, value, lang, how, state, outdated FROM text "
                          "WHERE id >= ?1 AND id < ?1 + 65536 ORDER BY id"));
  query.bind(record.entity * kTextsOfOne);
  while (TRY(query.next())) {
    const std::optional<MatchField> field = field_named(query.view(1));
    const int slot = static_cast<int>(query.integer(0) / kTextsOfLanguage % kSlots);
    if (query.view(1) == "name") {
      record.names[slot] = {query.text(2), query.text(3),
                            origin_of(query.view(4), query.view(3) == source_lang_),
                            is_reviewed(query.view(5)), query.flag(6)};
    }
    if (field && *field <= MatchField::Synonym) {
      add_title(record, slot, *field, query.view(2));
    } else if (field) {
      add(record, slot, *field, query.view(2));
    }
  }
  return {};
}

base::Result<void> SearchSource::read_synonyms(SearchRecord& record) {
  Query query = TRY(content_->query("SELECT lang, word FROM search_word WHERE entity_id = ?1"));
  query.bind(record.entity);
  while (TRY(query.next())) {
    for (const SearchLanguage& language : languages_) {
      if (language.tag == query.view(0)) {
        add_title(record, language.slot, MatchField::Synonym, query.view(1));
      }
    }
  }
  return {};
}

// Names of the record's terms, its organization, and of the topics that it hangs in, up to the
// tiles. The plus keeps SQLite from making an index of all texts by field, for each record anew.
base::Result<void> SearchSource::read_around(SearchRecord& record) {
  Query query = TRY(content_->query(
      "WITH RECURSIVE up(id, depth) AS ("
      "SELECT node_id, 1 FROM nav_entry WHERE entity_id = ?1 UNION "
      "SELECT n.parent_id, up.depth + 1 FROM up JOIN nav_node n ON n.id = up.id "
      "WHERE n.parent_id IS NOT NULL AND up.depth < 16), "
      "around(id) AS (SELECT id FROM up WHERE id <> 0 UNION "
      "SELECT term_id FROM entity_term WHERE entity_id = ?1 UNION "
      "SELECT organization_id FROM contact_point WHERE entity_id = ?1 UNION "
      "SELECT organization_id FROM event WHERE entity_id = ?1) "
      "SELECT t.id, t.value FROM around a CROSS JOIN text t ON t.id >= a.id * 65536 AND "
      "t.id < (a.id + 1) * 65536 AND +t.field = 'name' ORDER BY t.id"));
  query.bind(record.entity);
  while (TRY(query.next())) {
    const int slot = static_cast<int>(query.integer(0) / kTextsOfLanguage % kSlots);
    add(record, slot, MatchField::Term, query.view(1));
  }
  return {};
}

}  // namespace kiosk::store
