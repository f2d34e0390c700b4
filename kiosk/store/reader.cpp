#include "kiosk/store/reader.h"

#include <algorithm>

#include "kiosk/base/civil.h"
#include "kiosk/directory/zone.h"
#include "kiosk/store/open.h"

namespace kiosk::store {
namespace {

using directory::LocalizedText;
using directory::Origin;

// The query's columns: field, lang, value, how, state, outdated.
LocalizedText text_at(const Query& query, const std::string& source_lang) {
  LocalizedText text;
  text.lang = query.text(1);
  text.text = query.text(2);
  text.origin = origin_of(query.view(3), text.lang == source_lang);
  text.reviewed = is_reviewed(query.view(4));
  text.outdated = query.flag(5);
  return text;
}

bool has_german_beside(std::string_view field) {
  return field == "name" || field == "title" || field == "floor_label";
}

// ?1 is the record's first possible text id: those of one language are neighbours (schema.sql). A
// damaged slot must not lead to the words of another record.
constexpr char kAllTexts[] =
    "SELECT t.field, t.lang, t.value, t.how, t.state, t.outdated FROM language_chain c "
    "CROSS JOIN language l ON l.tag = c.uses CROSS JOIN text t "
    "ON t.id BETWEEN ?1 + l.slot * 1024 AND ?1 + l.slot * 1024 + 1023 "
    "AND t.entity_id = ?1 / 65536 "
    "WHERE c.tag = ?2 ORDER BY c.rank";
constexpr char kListTexts[] =
    "SELECT t.field, t.lang, t.value, t.how, t.state, t.outdated FROM language_chain c "
    "CROSS JOIN language l ON l.tag = c.uses CROSS JOIN text t "
    "ON t.id BETWEEN ?1 + l.slot * 1024 AND ?1 + l.slot * 1024 + 1023 "
    "AND t.entity_id = ?1 / 65536 "
    // Not IN: of more than two words SQLite would make a table each time.
    "AND (t.field = 'name' OR t.field = 'responsibility' OR t.field = 'teaser' "
    "OR t.field = 'title') "
    "WHERE c.tag = ?2 ORDER BY c.rank";

// An entity's id has 47 bits; its texts are numbered in the 16 below.
constexpr RowId kEntities = RowId{1} << 47U;
constexpr RowId kTextsOfOne = RowId{1} << 16U;

}  // namespace

Origin origin_of(std::string_view how, bool is_source) {
  if (is_source) {
    return Origin::Source;
  }
  if (how == "human") {
    return Origin::Human;
  }
  return how == "import" ? Origin::Import : Origin::Machine;
}

bool is_reviewed(std::string_view state) {
  return state == "reviewed" || state == "approved";
}

std::vector<Texts::Found>::const_iterator Texts::at(std::string_view field) const {
  return std::lower_bound(
      found_.begin(), found_.end(), field,
      [](const Found& found, std::string_view wanted) { return found.field < wanted; });
}

bool Texts::has(std::string_view field) const {
  const auto found = at(field);
  return found != found_.end() && found->field == field;
}

LocalizedText Texts::get(std::string_view field) const {
  const auto found = at(field);
  return found != found_.end() && found->field == field ? found->text : LocalizedText{};
}

std::string Texts::german(std::string_view field) const {
  for (const auto& [name, text] : german_) {
    if (name == field) {
      return text;
    }
  }
  return {};
}

void Texts::put(std::string_view field, LocalizedText text) {
  found_.insert(at(field), Found{std::string(field), std::move(text)});
}

void Texts::put_german(std::string_view field, std::string_view text) {
  german_.emplace_back(field, text);
}

base::Result<std::unique_ptr<Reader>> Reader::open(const std::string& path,
                                                   const RevisionOptions& options) {
  auto reader = std::make_unique<Reader>();
  reader->db_ = TRY(open_hardened(path, options.quick_check));
  CHECK_OK(reader->load_package());
  CHECK_OK(reader->load_scope(options.site));
  CHECK_OK(reader->load_periods());
  return reader;
}

base::Result<void> Reader::load_package() {
  Query package = TRY(db_->query("SELECT source_lang FROM package"));
  if (!TRY(package.next())) {
    return damaged("it names no package");
  }
  source_lang_ = package.text(0);
  Query tags = TRY(db_->query("SELECT tag FROM language"));
  while (TRY(tags.next())) {
    tags_.insert(tags.text(0));
  }
  if (tags_.count(source_lang_) == 0) {
    return damaged("its source language is not in its language table");
  }
  return {};
}

base::Result<void> Reader::load_scope(const std::string& site) {
  if (site.empty()) {
    return {};
  }
  const Head here = TRY(head("site", site));
  Query query =
      TRY(db_->query("SELECT entity_id FROM site_scope WHERE rule = 'never' AND site_id = ?1 UNION "
                     "SELECT entity_id FROM site_scope WHERE rule = 'only' GROUP BY entity_id "
                     "HAVING max(site_id = ?1) = 0"));
  query.bind(here.id);
  while (TRY(query.next())) {
    hidden_.insert(query.integer(0));
  }
  return {};
}

// By the partial index entity_period: its condition is that of the query, word for word.
base::Result<void> Reader::load_periods() {
  Query query = TRY(db_->query(
      "SELECT id, ifnull(publish_from, '0000-01-01'), ifnull(publish_until, '9999-12-31') "
      "FROM entity WHERE publish_from IS NOT NULL OR publish_until IS NOT NULL"));
  while (TRY(query.next())) {
    const auto first = base::parse_date(query.view(1));
    const auto last = base::parse_date(query.view(2));
    if (!first || !last) {
      return damaged("a record has a day of publication that is none");
    }
    periods_[query.integer(0)] = {base::days_from_civil(*first), base::days_from_civil(*last)};
  }
  return {};
}

void Reader::follow(const base::Clock& clock) {
  clock_ = &clock;
}

long Reader::day() const {
  return clock_ == nullptr || periods_.empty()
             ? 0
             : base::days_from_civil(directory::berlin_time(clock_->unix_now()).date);
}

bool Reader::out_of_period(RowId id) const {
  const auto found = periods_.find(id);
  if (clock_ == nullptr || found == periods_.end()) {
    return false;
  }
  const long today = day();
  return today < found->second.first || today > found->second.last;
}

Reader::Kept& Reader::of_today() {
  if (const long today = day(); today != kept_day_) {
    kept_ = {};
    kept_day_ = today;
  }
  return kept_;
}

base::Result<Head> Reader::head(std::string_view kind, std::string_view slug) {
  Query query =
      TRY(db_->query("SELECT id, sample, verified_on FROM entity "
                     "WHERE kind = ?1 AND slug = ?2 AND status = 'published'"));
  query.bind(kind).bind(slug);
  if (!TRY(query.next()) || hidden(query.integer(0))) {
    return base::not_found("The package has no published " + std::string(kind) + " named \"" +
                           std::string(slug) + "\"; choose another.");
  }
  return Head{query.integer(0), std::string(kind), std::string(slug), query.flag(1), query.text(2)};
}

base::Result<std::optional<Head>> Reader::visible(RowId id) {
  if (hidden(id)) {
    return std::optional<Head>();
  }
  Query query = TRY(db_->query(
      "SELECT kind, slug, sample, verified_on FROM entity WHERE id = ?1 AND status = 'published'"));
  query.bind(id);
  if (!TRY(query.next())) {
    return std::optional<Head>();
  }
  return std::optional<Head>(Head{id, query.text(0), query.text(1), query.flag(2), query.text(3)});
}

// A tag that the package does not know is read as the nearest shorter one, then as the source's.
std::string Reader::known_tag(const std::string& lang) const {
  std::string tag = lang;
  while (tags_.count(tag) == 0) {
    const std::size_t dash = tag.rfind('-');
    if (dash == std::string::npos) {
      return source_lang_;
    }
    tag.resize(dash);
  }
  return tag;
}

base::Result<Texts> Reader::texts(RowId id, const std::string& lang, Extent extent) {
  if (id < 0 || id >= kEntities) {
    return damaged("a record has a number that none can have");
  }
  const std::string tag = known_tag(lang);
  Query query = TRY(db_->query(extent == Extent::All ? kAllTexts : kListTexts));
  query.bind(id * kTextsOfOne).bind(tag);
  Texts texts;
  while (TRY(query.next())) {
    const std::string_view field = query.view(0);
    // A value is fetched only where no better language has one: long bodies stay on their pages.
    if (!texts.has(field)) {
      texts.put(field, text_at(query, source_lang_));
    }
    if (has_german_beside(field) && query.view(1) == source_lang_) {
      texts.put_german(field, query.view(2));
    }
  }
  return texts;
}

}  // namespace kiosk::store
