#include "kiosk/store/search_index.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "kiosk/base/utf8.h"
#include "kiosk/store/open.h"
#include "kiosk/store/search_writer.h"

namespace kiosk::store {
namespace {

// Behind every text that begins with `key`: no UTF-8 has this byte.
std::string behind(std::string_view key) {
  return std::string(key) + '\xFF';
}

IndexWord word_at(const Query& query) {
  return {query.text(0), static_cast<std::uint64_t>(query.integer(1)), query.integer(2),
          query.flag(3)};
}

template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = code == std::errc() && end == text.data() + text.size();
  return whole ? std::optional(number) : std::nullopt;
}

// Lines of a number and what belongs to it; false if one is of another form, or `take` says so.
template <typename Take>
bool for_each_line(std::string_view lines, const Take& take) {
  while (!lines.empty()) {
    const std::size_t space = lines.find(' ');
    const std::size_t end = lines.find('\n');
    if (space == std::string_view::npos || end == std::string_view::npos || space > end) {
      return false;
    }
    const auto id = number_of<std::int64_t>(lines.substr(0, space));
    if (!id || !take(*id, lines.substr(space + 1, end - space - 1))) {
      return false;
    }
    lines.remove_prefix(end + 1);
  }
  return true;
}

// A line of IndexRecord's names; false if it is of another form.
bool take_name(std::string_view line, IndexRecord& record) {
  const std::size_t space = line.find(' ');
  const auto state = number_of<unsigned>(line.substr(0, space));
  if (space == std::string_view::npos || !state || *state > 15 ||
      base::first_bad_utf8(line.substr(space + 1))) {
    return false;
  }
  record.name.text = line.substr(space + 1);
  record.name.origin = static_cast<directory::Origin>(*state & 3U);
  record.name.reviewed = (*state & 4U) != 0;
  record.name.outdated = (*state & 8U) != 0;
  return true;
}

// Of the names, a line each, the one in the best language; false if the lines are damaged.
bool take_names(std::string_view lines, const std::vector<int>& chain, IndexRecord& record) {
  auto best = chain.end();
  std::string_view chosen;
  const bool sound = for_each_line(lines, [&](std::int64_t slot, std::string_view line) {
    const auto rank = std::find(chain.begin(), best, static_cast<int>(slot));
    if (rank != best) {
      best = rank;
      chosen = line;
    }
    return slot >= 0 && slot < 64;
  });
  if (!sound || best == chain.end()) {
    return sound;
  }
  record.name_slot = *best;
  return take_name(chosen, record);
}

base::Result<std::vector<IndexWord>> words_in(Query& query) {
  std::vector<IndexWord> words;
  while (TRY(query.next())) {
    words.push_back(word_at(query));
  }
  return words;
}

}  // namespace

int state_of(const directory::LocalizedText& text) {
  return static_cast<int>(text.origin) + (text.reviewed ? 4 : 0) + (text.outdated ? 8 : 0);
}

base::Error SearchIndex::damaged(const std::string& reason) const {
  return base::corrupt("The search index " + db_->path() + " is damaged (" + reason +
                       "); remove it, it is built again.");
}

base::Result<std::unique_ptr<SearchIndex>> SearchIndex::open(const std::string& path,
                                                             const std::string& stamp) {
  std::error_code code;
  if (!std::filesystem::is_regular_file(path, code)) {
    return base::not_found("There is no search index at " + path + "; build it.");
  }
  std::unique_ptr<Database> file = TRY(open_immutable(path));
  std::unique_ptr<SearchIndex> index(new SearchIndex(std::move(file)));
  CHECK_OK(index->check_size());
  CHECK_OK(index->check(stamp));
  return index;
}

// SQLite itself would miss the end of a file only where it reads there.
base::Result<void> SearchIndex::check_size() {
  std::error_code code;
  const auto size = std::filesystem::file_size(db_->path(), code);
  Query pages =
      TRY(db_->query("SELECT page_count * page_size FROM pragma_page_count, "
                     "pragma_page_size"));
  if (!TRY(pages.next()) || code || static_cast<std::uintmax_t>(pages.integer(0)) != size) {
    return damaged("cut short");
  }
  return {};
}

base::Result<void> SearchIndex::check(const std::string& stamp) {
  Query id = TRY(db_->query("PRAGMA application_id"));
  if (!TRY(id.next()) || id.integer(0) != kSearchApplicationId) {
    return base::unsupported("The file " + db_->path() + " is no search index; build one.");
  }
  Query made = TRY(db_->query("SELECT value FROM meta WHERE key = 'stamp'"));
  if (!TRY(made.next()) || made.view(0) != stamp) {
    return base::unsupported("The search index " + db_->path() +
                             " was made from other content or by another version; build it again.");
  }
  Query count = TRY(db_->query("SELECT ifnull(max(id) + 1, 0) FROM record"));
  if (!TRY(count.next()) || count.integer(0) < 0 || count.integer(0) > (1 << 24)) {
    return damaged("impossible number of records");
  }
  records_ = static_cast<std::size_t>(count.integer(0));
  return {};
}

base::Result<std::optional<IndexTerm>> SearchIndex::term(std::string_view key) {
  Query query = TRY(db_->query("SELECT id, rareness FROM term WHERE key = ?1"));
  query.bind(key);
  if (!TRY(query.next())) {
    return std::optional<IndexTerm>();
  }
  return std::optional(IndexTerm{query.integer(0), static_cast<double>(query.integer(1)) / 1000});
}

base::Result<std::vector<IndexTerm>> SearchIndex::meanings(std::string_view word) {
  Query query =
      TRY(db_->query("SELECT DISTINCT t.id, t.rareness FROM concept c JOIN meaning m ON "
                     "m.concept = c.concept JOIN term t ON t.key = m.term "
                     "WHERE c.word = ?1 AND m.term <> ?1 ORDER BY m.term"));
  query.bind(word);
  std::vector<IndexTerm> terms;
  while (TRY(query.next())) {
    terms.push_back({query.integer(0), static_cast<double>(query.integer(1)) / 1000});
  }
  return terms;
}

base::Result<bool> SearchIndex::is_general(std::string_view word) {
  Query query = TRY(db_->query("SELECT min(general) FROM concept WHERE word = ?1"));
  query.bind(word);
  return TRY(query.next()) && !query.is_null(0) && query.flag(0);
}

base::Result<std::vector<Posting>> SearchIndex::checked(std::vector<Posting> postings) const {
  const bool sound = std::all_of(postings.begin(), postings.end(), [this](const Posting& posting) {
    return posting.record < records_ && posting.slot < 64 && posting.field < 5;
  });
  if (!sound) {
    return damaged("impossible posting");
  }
  return postings;
}

base::Result<std::vector<Posting>> SearchIndex::postings(std::int64_t term, std::size_t most) {
  Query query = TRY(db_->query("SELECT data FROM posting WHERE id = ?1"));
  query.bind(term);
  if (!TRY(query.next())) {
    return damaged("a term without postings");
  }
  return checked(unpack_postings(query.view(0), most));
}

base::Result<std::vector<Posting>> SearchIndex::beginning(std::string_view key) {
  Query query = TRY(db_->query("SELECT data FROM beginning WHERE key = ?1"));
  query.bind(key);
  if (!TRY(query.next())) {
    return std::vector<Posting>();
  }
  return checked(unpack_postings(query.view(0), kMostOfBeginning));
}

base::Result<std::optional<IndexWord>> SearchIndex::word(std::string_view key) {
  Query query = TRY(db_->query("SELECT key, slots, texts, titled FROM word WHERE key = ?1"));
  query.bind(key);
  if (!TRY(query.next())) {
    return std::optional<IndexWord>();
  }
  return std::optional(word_at(query));
}

base::Result<std::vector<IndexWord>> SearchIndex::words_from(std::string_view key,
                                                             std::size_t most) {
  const std::string end = behind(key);
  Query query =
      TRY(db_->query("SELECT key, slots, texts, titled FROM word WHERE key >= ?1 AND "
                     "key < ?2 ORDER BY key LIMIT ?3"));
  query.bind(key).bind(end).bind(static_cast<std::int64_t>(most));
  return words_in(query);
}

base::Result<Spelling> SearchIndex::spelling() {
  Query query = TRY(db_->query("SELECT key, texts, titled FROM word ORDER BY key"));
  Spelling spelling;
  while (TRY(query.next())) {
    if (base::first_bad_utf8(query.view(0))) {
      return damaged("a word that is no text");
    }
    spelling.add(query.view(0), query.integer(1), query.flag(2));
  }
  return spelling;
}

base::Result<std::string> SearchIndex::shown(const std::string& key) {
  Query query = TRY(db_->query("SELECT shown FROM word WHERE key = ?1"));
  query.bind(key);
  return TRY(query.next()) ? query.text(0) : key;
}

base::Result<std::vector<IndexWord>> SearchIndex::words_sounding(std::string_view sound,
                                                                 std::size_t most) {
  Query query = TRY(db_->query(
      "SELECT w.key, w.slots, w.texts, w.titled FROM sound s JOIN word w ON w.key = s.word "
      "WHERE s.key = ?1 ORDER BY w.key LIMIT ?2"));
  query.bind(sound).bind(static_cast<std::int64_t>(most));
  return words_in(query);
}

base::Result<std::vector<IndexWord>> SearchIndex::words_sounding_from(std::string_view sound,
                                                                      std::size_t most) {
  const std::string end = behind(sound);
  Query query = TRY(db_->query(
      "SELECT w.key, w.slots, w.texts, w.titled FROM sound s JOIN word w ON w.key = s.word "
      "WHERE s.key >= ?1 AND s.key < ?2 ORDER BY s.key, w.key LIMIT ?3"));
  query.bind(sound).bind(end).bind(static_cast<std::int64_t>(most));
  return words_in(query);
}

base::Result<std::vector<IndexTitle>> SearchIndex::titles_from(std::string_view key,
                                                               std::size_t most) {
  const std::string end = behind(key);
  Query query = TRY(
      db_->query("SELECT record, slot, synonym, key = ?1 FROM title WHERE key >= ?1 AND key < ?2 "
                 "ORDER BY key, record LIMIT ?3"));
  query.bind(key).bind(end).bind(static_cast<std::int64_t>(most));
  std::vector<IndexTitle> titles;
  while (TRY(query.next())) {
    const std::int64_t record = query.integer(0);
    if (record < 0 || static_cast<std::size_t>(record) >= records_) {
      return damaged("impossible record");
    }
    titles.push_back({static_cast<std::uint32_t>(record), static_cast<int>(query.integer(1) & 63),
                      query.flag(2), query.flag(3)});
  }
  return titles;
}

base::Result<IndexRecord> SearchIndex::record_at(const Query& query,
                                                 const std::vector<int>& chain) const {
  IndexRecord record;
  record.entity = query.integer(0);
  record.kind = static_cast<int>(query.integer(1));
  record.origin_id = query.text(2);
  record.crisis = query.flag(3);
  record.slug = query.text(4);
  record.icon = query.text(5);
  bool sound = query.integer(1) >= 0 && query.integer(1) <= 4;
  sound &= for_each_line(query.view(6), [&](std::int64_t id, std::string_view slug) {
    record.contacts.emplace_back(id, slug);
    return true;
  });
  sound &= for_each_line(query.view(7), [&](std::int64_t id, std::string_view color) {
    const auto number = number_of<int>(color);
    record.topics.emplace_back(id, number.value_or(-1));
    return number && *number >= -1 && *number <= 7;
  });
  sound &= take_names(query.view(8), chain, record);
  if (!sound) {
    return damaged("impossible record");
  }
  return record;
}

base::Result<IndexRecord> SearchIndex::record(std::uint32_t id, const std::vector<int>& chain) {
  Query query =
      TRY(db_->query("SELECT entity, kind, origin, flags, slug, icon, contacts, topics, names "
                     "FROM record WHERE id = ?1"));
  query.bind(std::int64_t{id});
  if (!TRY(query.next())) {
    return damaged("a record that is missing");
  }
  return record_at(query, chain);
}

base::Result<std::optional<IndexRecord>> SearchIndex::record_of(std::int64_t entity,
                                                                const std::vector<int>& chain) {
  Query query =
      TRY(db_->query("SELECT entity, kind, origin, flags, slug, icon, contacts, topics, names "
                     "FROM record WHERE entity = ?1"));
  query.bind(entity);
  if (!TRY(query.next())) {
    return std::optional<IndexRecord>();
  }
  return std::optional(TRY(record_at(query, chain)));
}

}  // namespace kiosk::store
