#include <algorithm>

#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::Entry;
using directory::EntryKind;
using directory::Topic;

constexpr RowId kRoot = 0;

// Deeper than any tree a person finds the way through; more is a loop in a damaged file.
constexpr std::size_t kMaxDepth = 16;
constexpr const char* kNoTree = "a topic hangs in itself or in nothing";

constexpr std::array<std::pair<std::string_view, EntryKind>, 4> kKinds{{
    {"topic", EntryKind::Topic},
    {"article", EntryKind::Article},
    {"service", EntryKind::Service},
    {"contact", EntryKind::Contact},
}};

const char* looks_of(EntryKind kind) {
  switch (kind) {
    case EntryKind::Topic:
      return "SELECT icon, color FROM nav_node WHERE id = ?1";
    case EntryKind::Article:
      return "SELECT icon, NULL FROM article WHERE entity_id = ?1";
    case EntryKind::Service:
      return "SELECT icon, NULL FROM service WHERE entity_id = ?1";
    case EntryKind::Contact:
      return "SELECT icon, NULL FROM contact_point WHERE entity_id = ?1";
  }
  return "";
}

base::Result<void> read_looks(Reader& reader, EntryKind kind, RowId id, std::string& icon,
                              int& color) {
  Query query = TRY(reader.db().query(looks_of(kind)));
  query.bind(id);
  if (TRY(query.next())) {
    icon = query.text(0);
    color = query.is_null(1) ? -1 : TRY(read_number(reader, query, 1, 0, 7));
  }
  return {};
}

base::Result<std::vector<Entry>> read_entries(Reader& reader, RowId node, const std::string& lang) {
  std::vector<Entry> entries;
  Query query =
      TRY(reader.db().query("SELECT entity_id FROM nav_entry WHERE node_id = ?1 ORDER BY rank"));
  query.bind(node);
  while (TRY(query.next())) {
    std::optional<Entry> entry = TRY(read_entry(reader, query.integer(0), lang));
    if (entry) {
      entries.push_back(std::move(*entry));
    }
  }
  return entries;
}

// What hangs in one topic has the same way up, and was mostly shown on it a moment ago.
base::Result<Knot> read_knot(Reader& reader, RowId node, const std::string& lang) {
  if (const Knot* known = reader.knots().find({node, lang})) {
    return *known;
  }
  Knot knot;
  knot.entry = TRY(read_entry(reader, node, lang));
  Query query = TRY(reader.db().query("SELECT parent_id FROM nav_node WHERE id = ?1"));
  query.bind(node);
  if (!TRY(query.next())) {
    return reader.damaged(kNoTree);
  }
  knot.parent = query.integer(0);
  reader.knots().keep({node, lang}, knot);
  return knot;
}

// The node's topic and all above it, outermost first; the root is no entry.
base::Result<std::vector<Entry>> read_ancestors(Reader& reader, RowId node,
                                                const std::string& lang) {
  std::vector<Entry> path;
  while (node != kRoot) {
    const Knot knot = TRY(read_knot(reader, node, lang));
    if (path.size() == kMaxDepth) {
      return reader.damaged(kNoTree);
    }
    if (knot.entry) {
      path.push_back(*knot.entry);
    }
    node = knot.parent;
  }
  std::reverse(path.begin(), path.end());
  return path;
}

// The node that `id` hangs in first; the root where it hangs in none.
base::Result<RowId> read_parent(Reader& reader, RowId id) {
  // The row of the minimum; sorted, it would cost three times as much.
  Query query = TRY(
      reader.db().query("SELECT n.node_id, min(k.place) FROM nav_entry n JOIN nav_node k ON k.id = "
                        "n.node_id WHERE n.entity_id = ?1"));
  query.bind(id);
  return TRY(query.next()) && !query.is_null(0) ? query.integer(0) : kRoot;
}

// The root has a text only if somebody writes one: its topic has no slug.
base::Result<Topic> read_node(Reader& reader, RowId id, const std::string& lang) {
  Topic topic;
  CHECK_OK(read_looks(reader, EntryKind::Topic, id, topic.icon, topic.color));
  topic.entries = TRY(read_entries(reader, id, lang));
  return topic;
}

}  // namespace

base::Result<std::optional<Entry>> read_entry(Reader& reader, RowId id, const std::string& lang) {
  const std::optional<Head> head = TRY(reader.visible(id));
  if (!head) {
    return std::optional<Entry>();
  }
  Entry entry;
  entry.kind = TRY(read_code(reader, head->kind, kKinds));
  entry.slug = head->slug;
  const Texts texts = TRY(reader.texts(id, lang, Extent::ForLists));
  entry.name = texts.get("name");
  entry.name_de = texts.german("name");
  entry.teaser = texts.get(entry.kind == EntryKind::Contact ? "responsibility" : "teaser");
  CHECK_OK(read_looks(reader, entry.kind, id, entry.icon, entry.color));
  return std::optional<Entry>(std::move(entry));
}

base::Result<std::vector<Entry>> read_path(Reader& reader, RowId id, const std::string& lang) {
  return read_ancestors(reader, TRY(read_parent(reader, id)), lang);
}

base::Result<Topic> read_topic(Reader& reader, const std::string& slug, const std::string& lang) {
  if (slug.empty()) {
    return read_node(reader, kRoot, lang);
  }
  const Head head = TRY(reader.head("topic", slug));
  Topic topic = TRY(read_node(reader, head.id, lang));
  const Texts texts = TRY(reader.texts(head.id, lang));
  topic.id = directory::TopicId(slug);
  topic.name = texts.get("name");
  topic.name_de = texts.german("name");
  topic.description = texts.get("description");
  topic.path = TRY(read_path(reader, head.id, lang));
  return topic;
}

}  // namespace kiosk::store
