#include "kiosk/store/search_build.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <set>

#include "kiosk/base/files.h"
#include "kiosk/locale/concepts.h"
#include "kiosk/locale/german_sounds.h"
#include "kiosk/locale/sounds.h"
#include "kiosk/locale/words.h"
#include "kiosk/store/open.h"
#include "kiosk/store/search_index.h"
#include "kiosk/store/search_terms.h"
#include "kiosk/store/search_writer.h"

namespace kiosk::store {
namespace {

namespace fs = std::filesystem;
using Row = SearchWriter::Row;

constexpr double kRarenessUnit = 1000;

// As SearchIndex::record reads them: "17 wohngeldstelle", a line each.
std::string lines_of(const Around& around) {
  std::string lines;
  for (const auto& [id, shown] : around) {
    lines += std::to_string(id) + " " + shown + "\n";
  }
  return lines;
}

// "4 5 Wohngeld", a line each: slot, state (ShownName), name.
std::string lines_of(const std::map<int, directory::LocalizedText>& names) {
  std::string lines;
  for (const auto& [slot, name] : names) {
    lines += std::to_string(slot) + " " + std::to_string(state_of(name)) + " ";
    lines += name.text;
    std::replace(lines.end() - static_cast<std::ptrdiff_t>(name.text.size()), lines.end(), '\n',
                 ' ');
    lines += "\n";
  }
  return lines;
}

void write_records(SearchWriter& writer, const std::vector<SearchRecord>& records) {
  const StatementHandle insert =
      writer.prepare("INSERT INTO record VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
  for (std::size_t i = 0; i < records.size(); ++i) {
    const SearchRecord& record = records[i];
    Row(writer, insert.get())
        .number(static_cast<std::int64_t>(i))
        .number(record.entity)
        .number(static_cast<std::int64_t>(record.kind))
        .text(record.origin_id)
        .number(record.crisis ? 1 : 0)
        .text(record.slug)
        .text(record.icon)
        .text(lines_of(record.contacts))
        .text(lines_of(record.topics))
        .text(lines_of(record.names))
        .write();
  }
}

void write_terms(SearchWriter& writer, SearchTerms& terms) {
  std::vector<Term>& all = terms.terms();
  std::sort(all.begin(), all.end(), [](const Term& a, const Term& b) { return a.key < b.key; });
  const StatementHandle term = writer.prepare("INSERT INTO term VALUES (?1, ?2, ?3)");
  const StatementHandle posting = writer.prepare("INSERT INTO posting VALUES (?1, ?2)");
  std::int64_t id = 0;
  for (Term& next : all) {
    const auto rareness = static_cast<std::int64_t>(kRarenessUnit * terms.rareness(next));
    Row(writer, term.get()).text(next.key).number(++id).number(rareness).write();
    Row(writer, posting.get()).number(id).blob(pack_postings(next.postings, kMostPostings)).write();
  }
}

void write_beginnings(SearchWriter& writer, SearchTerms& terms) {
  const StatementHandle insert = writer.prepare("INSERT INTO beginning VALUES (?1, ?2)");
  for (auto& [key, postings] : terms.beginnings()) {
    Row(writer, insert.get()).text(key).blob(pack_postings(postings, kMostOfBeginning)).write();
  }
}

void write_words(SearchWriter& writer, const SearchCollection& collection) {
  std::vector<const KnownWord*> words;
  for (const KnownWord& word : collection.words()) {
    words.push_back(&word);
  }
  std::sort(words.begin(), words.end(),
            [](const KnownWord* a, const KnownWord* b) { return a->key < b->key; });
  const StatementHandle insert = writer.prepare("INSERT INTO word VALUES (?1, ?2, ?3, ?4, ?5)");
  for (const KnownWord* word : words) {
    Row(writer, insert.get())
        .text(word->key)
        .number(static_cast<std::int64_t>(word->slots))
        .number(word->texts)
        .number(word->titled ? 1 : 0)
        .text(word->shown)
        .write();
  }
}

std::vector<std::string> sounds_of(const KnownWord& word, std::uint64_t german) {
  std::vector<std::string> sounds = locale::sounds_of(word.key);
  std::string by_ear = (word.slots & german) != 0 ? locale::german_sound_of(word.key) : "";
  if (!by_ear.empty()) {
    sounds.push_back(std::move(by_ear));
  }
  return sounds;
}

void write_sounds(SearchWriter& writer, const SearchCollection& collection, std::uint64_t german) {
  std::vector<std::pair<std::string, std::string>> sounds;
  for (const KnownWord& word : collection.words()) {
    if (word.titled) {
      for (std::string& sound : sounds_of(word, german)) {
        sounds.emplace_back(std::move(sound), word.key);
      }
    }
  }
  std::sort(sounds.begin(), sounds.end());
  const StatementHandle insert = writer.prepare("INSERT INTO sound VALUES (?1, ?2)");
  for (const auto& [sound, word] : sounds) {
    Row(writer, insert.get()).text(sound).text(word).write();
  }
}

// The stems of one thing in all languages.
std::set<std::string> stems_of(const locale::Concept& words, locale::Stems& stems) {
  std::set<std::string> all;
  for (std::size_t i = 0; i < words.words.size(); ++i) {
    for (const std::string& word : words.words.at(i)) {
      all.insert(stems.stem(locale::kConceptLanguages.at(i), word));
    }
  }
  return all;
}

// Stems of words lead to the terms of the index that mean the same, in any language.
void write_meanings(SearchWriter& writer, const SearchTerms& terms) {
  const StatementHandle concepts = writer.prepare("INSERT INTO concept VALUES (?1, ?2, ?3)");
  const StatementHandle meanings = writer.prepare("INSERT INTO meaning VALUES (?1, ?2)");
  locale::Stems stems;
  std::int64_t number = 0;
  for (const locale::Concept& words : locale::concepts()) {
    ++number;
    for (const std::string& word : stems_of(words, stems)) {
      Row(writer, concepts.get()).text(word).number(number).number(words.general ? 1 : 0).write();
      if (terms.has(word)) {
        Row(writer, meanings.get()).number(number).text(word).write();
      }
    }
  }
}

void write_titles(SearchWriter& writer, const SearchCollection& collection) {
  std::vector<Title> titles = collection.titles();
  const auto order = [](const Title& a, const Title& b) {
    return std::tie(a.key, a.record, a.slot, a.synonym) <
           std::tie(b.key, b.record, b.slot, b.synonym);
  };
  std::sort(titles.begin(), titles.end(), order);
  const StatementHandle insert =
      writer.prepare("INSERT OR IGNORE INTO title VALUES (?1, ?2, ?3, ?4)");
  for (const Title& title : titles) {
    Row(writer, insert.get())
        .text(title.key)
        .number(title.record)
        .number(title.slot)
        .number(title.synonym ? 1 : 0)
        .write();
  }
}

base::Result<void> write(const std::string& content_path, const std::string& stamp,
                         const std::string& path) {
  const std::unique_ptr<Database> content = TRY(open_hardened(content_path, false));
  SearchSource source = TRY(SearchSource::open(*content));
  std::vector<SearchRecord> records = TRY(source.records());
  SearchCollection collection;
  for (std::size_t i = 0; i < records.size(); ++i) {
    CHECK_OK(source.read_looks(records[i]));
    CHECK_OK(source.read_texts(records[i]));
    collection.add(static_cast<std::uint32_t>(i), records[i]);
    records[i].texts.clear();
    records[i].titles.clear();
  }
  SearchTerms terms(collection, source.languages());
  terms.weigh_all();
  SearchWriter writer(path);
  const StatementHandle meta = writer.prepare("INSERT INTO meta VALUES (?1, ?2)");
  Row(writer, meta.get()).text("stamp").text(stamp).write();
  write_records(writer, records);
  write_terms(writer, terms);
  write_beginnings(writer, terms);
  write_words(writer, collection);
  write_sounds(writer, collection, terms.german_slots());
  write_meanings(writer, terms);
  write_titles(writer, collection);
  return writer.finish();
}

}  // namespace

std::string search_stamp(const std::string& content) {
  return "search " + std::to_string(kSearchVersion) + " icu " + locale::word_rules_version() +
         " content " + content;
}

base::Result<void> build_search(const std::string& content_path, const std::string& content_sha256,
                                const std::string& path) {
  base::DiskFiles files;
  const std::string begun = path + ".part";
  CHECK_OK(files.remove(begun));
  base::Result<void> done = write(content_path, search_stamp(content_sha256), begun);
  if (done) {
    done = files.flush(begun);
  }
  if (done) {
    done = files.rename(begun, path);
  }
  if (!done) {
    const auto ignored = files.remove(begun);
    return ignored ? done : ignored;
  }
  const std::string folder = fs::path(path).parent_path().string();
  return files.flush(folder.empty() ? "." : folder);
}

base::Result<void> ensure_search(const std::string& content_path, const std::string& content_sha256,
                                 const std::string& path) {
  if (SearchIndex::open(path, search_stamp(content_sha256))) {
    return {};
  }
  base::DiskFiles files;
  CHECK_OK(files.make_folder(fs::path(path).parent_path().string()));
  return build_search(content_path, content_sha256, path);
}

}  // namespace kiosk::store
