#include <set>

#include "kiosk/store/queries.h"

namespace kiosk::store {
namespace {

using directory::Event;
using directory::EventStatus;
using directory::Notice;
using directory::NoticeSeverity;

constexpr std::array<std::pair<std::string_view, EventStatus>, 3> kStatuses{{
    {"planned", EventStatus::Planned},
    {"cancelled", EventStatus::Cancelled},
    {"full", EventStatus::Full},
}};

constexpr std::array<std::pair<std::string_view, NoticeSeverity>, 4> kSeverities{{
    {"info", NoticeSeverity::Info},
    {"important", NoticeSeverity::Important},
    {"urgent", NoticeSeverity::Urgent},
    {"emergency", NoticeSeverity::Emergency},
}};

struct Owners {
  RowId organization = 0;
  RowId place = 0;
  RowId contact = 0;
};

constexpr char kEvent[] =
    "SELECT organization_id, place_id, contact_id, starts, from_minute, until_minute, rrule, "
    "cost_kind, with_children, booking_url, event_status, icon FROM event WHERE entity_id = ?1";

base::Result<Owners> read_row(Reader& reader, RowId id, Event& event) {
  Query query = TRY(reader.db().query(kEvent));
  query.bind(id);
  if (!TRY(query.next())) {
    return reader.damaged("an event has no data");
  }
  event.starts = TRY(read_date(reader, query, 3));
  event.from_minute = TRY(read_number(reader, query, 4, 0, 24 * 60 - 1));
  event.until_minute = TRY(read_number(reader, query, 5, event.from_minute, 48 * 60));
  event.rrule = query.text(6);
  event.recurrence = TRY(directory::parse_rrule(event.rrule));
  event.cost_kind = TRY(read_cost_kind(reader, query.view(7)));
  event.with_children = query.flag(8);
  event.booking_url = query.text(9);
  event.status = TRY(read_code(reader, query.view(10), kStatuses));
  event.icon = query.text(11);
  return Owners{query.integer(0), query.integer(1), query.integer(2)};
}

base::Result<void> add_excluded(Reader& reader, RowId id, Event& event) {
  Query query =
      TRY(reader.db().query("SELECT date FROM event_excluded WHERE event_id = ?1 ORDER BY date"));
  query.bind(id);
  while (TRY(query.next())) {
    event.excluded.push_back(TRY(read_date(reader, query, 0)));
  }
  return {};
}

base::Result<Notice> notice_at(Reader& reader, const Query& query, const std::string& lang) {
  Notice notice;
  notice.id = directory::NoticeId(query.text(1));
  notice.severity = TRY(read_code(reader, query.view(2), kSeverities));
  notice.valid_from = TRY(read_date_time(reader, query, 3));
  notice.valid_until = TRY(read_date_time(reader, query, 4));
  const Texts texts = TRY(reader.texts(query.integer(0), lang));
  notice.title = texts.get("title");
  notice.body = texts.get("body");
  notice.what_to_do = texts.get("what_to_do");
  return notice;
}

// CROSS JOIN keeps SQLite from
// walking through all records of the package to find the few that are notices.
constexpr char kNotices[] =
    "SELECT e.id, e.slug, n.severity, n.valid_from, n.valid_until, ifnull(n.supersedes_id, 0) "
    "FROM notice n CROSS JOIN entity e ON e.id = n.entity_id WHERE e.status = 'published' "
    "ORDER BY CASE n.severity WHEN 'emergency' THEN 0 WHEN 'urgent' THEN 1 "
    "WHEN 'important' THEN 2 ELSE 3 END, n.valid_from DESC, e.slug";

}  // namespace

base::Result<Event> read_event(Reader& reader, const Head& head, const std::string& lang) {
  Event event;
  event.id = directory::EventId(head.slug);
  const Owners owners = TRY(read_row(reader, head.id, event));
  CHECK_OK(add_excluded(reader, head.id, event));
  const Texts texts = TRY(reader.texts(head.id, lang));
  event.name = texts.get("name");
  event.name_de = texts.german("name");
  event.description = texts.get("description");
  event.audience_note = texts.get("audience_note");
  event.organization = TRY(read_organization(reader, owners.organization, lang));
  event.languages = TRY(read_languages(reader, head.id));
  if (owners.place != 0 && TRY(reader.visible(owners.place))) {
    PlaceAnswer place = TRY(read_place(reader, owners.place, lang));
    event.place = std::move(place.place);
  }
  if (owners.contact != 0) {
    const std::optional<Head> contact = TRY(reader.visible(owners.contact));
    event.contact = contact ? contact->slug : "";
  }
  return event;
}

base::Result<std::vector<Event>> read_events(Reader& reader, const std::string& lang) {
  std::vector<Event> events;
  Query query = TRY(
      reader.db().query("SELECT v.entity_id FROM event v CROSS JOIN entity e ON e.id = v.entity_id "
                        "WHERE e.status = 'published' ORDER BY v.starts, v.from_minute, e.slug"));
  while (TRY(query.next())) {
    const std::optional<Head> head = TRY(reader.visible(query.integer(0)));
    if (head) {
      events.push_back(TRY(read_event(reader, *head, lang)));
    }
  }
  return events;
}

// A notice that another one supersedes is not shown any more, once that one is.
base::Result<std::vector<Notice>> read_notices(Reader& reader, const std::string& lang) {
  std::set<RowId> superseded;
  std::vector<std::pair<RowId, Notice>> shown;
  Query query = TRY(reader.db().query(kNotices));
  while (TRY(query.next())) {
    if (!reader.hidden(query.integer(0))) {
      superseded.insert(query.integer(5));
      shown.emplace_back(query.integer(0), TRY(notice_at(reader, query, lang)));
    }
  }
  std::vector<Notice> notices;
  for (auto& [id, notice] : shown) {
    if (superseded.count(id) == 0) {
      notices.push_back(std::move(notice));
    }
  }
  return notices;
}

base::Result<std::vector<directory::Holiday>> read_holidays(Reader& reader,
                                                            const std::string& lang) {
  std::vector<directory::Holiday> holidays;
  Query query = TRY(reader.db().query(
      "SELECT h.date, h.entity_id FROM holiday h JOIN package p ON p.region = h.region "
      "CROSS JOIN entity e ON e.id = h.entity_id "
      "WHERE h.kind = 'public' AND e.status = 'published' ORDER BY h.date, h.entity_id"));
  while (TRY(query.next())) {
    const Texts texts = TRY(reader.texts(query.integer(1), lang, Extent::ForLists));
    holidays.push_back({TRY(read_date(reader, query, 0)), texts.get("name")});
  }
  return holidays;
}

}  // namespace kiosk::store
