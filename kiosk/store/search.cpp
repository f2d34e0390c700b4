#include "kiosk/store/search.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "kiosk/base/files.h"
#include "kiosk/store/search_build.h"
#include "kiosk/store/search_hit.h"
#include "kiosk/store/search_rank.h"

namespace kiosk::store {
namespace {

using directory::HitKind;
using directory::MatchField;
using directory::SearchAnswer;
using directory::SearchHit;

// Some of the best are not shown: hidden at this site, or a second face of another.
constexpr std::size_t kMoreThanAsked = 24;
// Words of less weight are those that a question is made of.
constexpr double kWeightOfContent = 0.1;
constexpr std::size_t kMostInstead = 8;
constexpr std::string_view kAnyBeginning = "an";
constexpr std::size_t kDecidesCrisis = 3;
// So near to the best of a place, a score says nothing: a text that is a few words longer.
constexpr double kAsGood = 0.98;

// Numbers scores that come best first; those as good as the first of a place have its number.
class Places {
 public:
  int next(double score) {
    if (place_ < 0 || score < best_ * kAsGood) {
      best_ = score;
      ++place_;
    }
    return place_;
  }

 private:
  int place_ = -1;
  double best_ = 0;
};

// Of the name of what was found, with what tells its forms from other words.
struct NameWord {
  locale::Word word;
  std::string stem;
};

using NameWords = std::vector<NameWord>;

}  // namespace

class ContentSearch::Engine {
 public:
  Engine(std::unique_ptr<Reader> reader, std::unique_ptr<SearchIndex> index,
         std::vector<SearchLanguage> languages, Spelling spelling)
      : reader_(std::move(reader)),
        index_(std::move(index)),
        languages_(std::move(languages)),
        parser_(*index_, languages_, std::move(spelling)),
        ranker_(*index_) {}

  void follow(const base::Clock& clock) { reader_->follow(clock); }

  base::Result<SearchAnswer> search(std::string_view query, const std::string& lang,
                                    std::size_t most, const directory::KeyRows& keys) {
    const ParsedQuery parsed = TRY(parser_.parse(query, lang, keys));
    SearchAnswer answer;
    answer.did_you_mean = parsed.did_you_mean;
    const SearchLanguage& named_in = language(lang);
    CHECK_OK(fill(answer, parsed, named_in, most));
    if (answer.hits.empty() || !answer.did_you_mean.empty()) {
      CHECK_OK(offer(answer, named_in));
    }
    return answer;
  }

 private:
  // What names are shown in.
  const SearchLanguage& language(const std::string& lang) const {
    static const SearchLanguage kNone;
    const std::string tag = reader_->known_tag(lang);
    const auto found = std::find_if(languages_.begin(), languages_.end(),
                                    [&tag](const auto& known) { return known.tag == tag; });
    return found == languages_.end() ? kNone : *found;
  }

  const std::string& tag_of(int slot) const {
    static const std::string kNone;
    const auto found = std::find_if(languages_.begin(), languages_.end(),
                                    [slot](const auto& known) { return known.slot == slot; });
    return found == languages_.end() ? kNone : found->tag;
  }

  std::optional<SearchHit> shown(IndexRecord record) const {
    const std::string& lang = tag_of(record.name_slot);
    return hit_of(*reader_, std::move(record), lang);
  }

  base::Result<void> fill(SearchAnswer& answer, const ParsedQuery& parsed,
                          const SearchLanguage& lang, std::size_t most) {
    std::map<std::string, std::size_t> faces;
    Places places;
    for (const Ranked& ranked : TRY(ranker_.rank(parsed, most + kMoreThanAsked))) {
      if (answer.hits.size() == most) {
        break;
      }
      IndexRecord record = TRY(index_->record(ranked.record, lang.chain));
      const bool crisis = record.crisis && ranked.field <= static_cast<int>(MatchField::Synonym);
      auto hit = shown(std::move(record));
      if (!hit) {
        continue;
      }
      answer.crisis |= crisis && answer.hits.size() < kDecidesCrisis;
      SearchHit& next = *hit;
      next.place = places.next(ranked.score);
      describe(next, ranked, parsed);
      next.marks = marks_in(next.name, parsed);
      const auto face = next.origin_id.empty() ? faces.end() : faces.find(next.origin_id);
      if (face == faces.end()) {
        faces.emplace(next.origin_id, answer.hits.size());
        answer.hits.push_back(std::move(next));
      } else if (answer.hits[face->second].kind == HitKind::Topic) {
        // The topic and the words of the same page: the words answer.
        next.place = answer.hits[face->second].place;
        answer.hits[face->second] = std::move(next);
      }
    }
    return {};
  }

  // Who helps where nothing fits, and the topics that everything hangs in.
  base::Result<void> offer(SearchAnswer& answer, const SearchLanguage& lang) {
    Query desk = TRY(reader_->db().query("SELECT information_id FROM package"));
    if (TRY(desk.next()) && !desk.is_null(0)) {
      CHECK_OK(offer_one(answer, desk.integer(0), lang));
    }
    Query tiles =
        TRY(reader_->db().query("SELECT n.entity_id FROM nav_entry n JOIN nav_node k ON k.id = "
                                "n.entity_id WHERE n.node_id = 0 ORDER BY n.rank"));
    while (TRY(tiles.next()) && answer.instead.size() < kMostInstead) {
      CHECK_OK(offer_one(answer, tiles.integer(0), lang));
    }
    return {};
  }

  base::Result<void> offer_one(SearchAnswer& answer, RowId entity, const SearchLanguage& lang) {
    auto record = TRY(index_->record_of(entity, lang.chain));
    auto hit = record ? shown(std::move(*record)) : std::nullopt;
    const auto is_it = [&hit](const SearchHit& found) {
      return found.kind == hit->kind && found.slug == hit->slug;
    };
    if (hit && std::none_of(answer.hits.begin(), answer.hits.end(), is_it)) {
      answer.instead.push_back(std::move(*hit));
    }
    return {};
  }

  void describe(SearchHit& hit, const Ranked& ranked, const ParsedQuery& parsed) const {
    hit.field = static_cast<MatchField>(std::min<int>(ranked.field, 4));
    hit.matched_lang = tag_of(ranked.slot);
    for (std::size_t i = 0; i < parsed.words.size() && i < 64; ++i) {
      const QueryWord& word = parsed.words[i];
      if ((ranked.words >> i & 1U) != 0 && word.weight > kWeightOfContent) {
        hit.matched_words.push_back(word.key);
      }
    }
  }

  // A word is marked if it is one of the query's, in another form, or goes on as the query began.
  std::vector<directory::Mark> marks_in(const directory::LocalizedText& name,
                                        const ParsedQuery& parsed) {
    std::set<std::string> stems;
    for (const QueryWord& word : parsed.words) {
      if (word.weight > kWeightOfContent || parsed.words.size() == 1) {
        stems.insert(parser_.stem(name.lang, word.key));
      }
    }
    std::vector<directory::Mark> marks;
    for (const NameWord& name_word : words_of(name)) {
      const locale::Word& word = name_word.word;
      const bool begins = parsed.typing && word.key.starts_with(parsed.keys.back());
      if (begins || stems.count(name_word.stem) != 0) {
        marks.push_back({word.begin, word.end});
      }
    }
    return marks;
  }

  const NameWords& words_of(const directory::LocalizedText& name) {
    if (const NameWords* known = names_.find({name.text, name.lang})) {
      return *known;
    }
    NameWords words;
    for (locale::Word& word : parser_.cut(name.text)) {
      std::string stem = parser_.stem(name.lang, word.key);
      words.push_back({std::move(word), std::move(stem)});
    }
    names_.keep({name.text, name.lang}, words);
    return *names_.find({name.text, name.lang});
  }

  std::unique_ptr<Reader> reader_;
  std::unique_ptr<SearchIndex> index_;
  std::vector<SearchLanguage> languages_;
  QueryParser parser_;
  Ranker ranker_;
  Recent<NameWords, std::string> names_;
};

std::string search_path(const std::string& folder, const std::string& content_sha256) {
  return folder + "/" + content_sha256 + ".db";
}

ContentSearch::ContentSearch(std::unique_ptr<Engine> engine) : engine_(std::move(engine)) {}

ContentSearch::~ContentSearch() = default;

base::Result<std::unique_ptr<ContentSearch>> ContentSearch::open(const std::string& content_path,
                                                                 const std::string& content_sha256,
                                                                 const std::string& index_path,
                                                                 const RevisionOptions& options) {
  std::unique_ptr<Reader> reader = TRY(Reader::open(content_path, options));
  std::unique_ptr<SearchIndex> index =
      TRY(SearchIndex::open(index_path, search_stamp(content_sha256)));
  const SearchSource source = TRY(SearchSource::open(reader->db()));
  Spelling spelling = TRY(index->spelling());
  auto engine = std::make_unique<Engine>(std::move(reader), std::move(index), source.languages(),
                                         std::move(spelling));
  // What is made once (statements, folded stop words) must not wait for the first letter of a
  // visit.
  CHECK_OK(engine->search(kAnyBeginning, "", 1, {}));
  return std::unique_ptr<ContentSearch>(new ContentSearch(std::move(engine)));
}

base::Result<std::unique_ptr<ContentSearch>> ContentSearch::open_or_build(
    const std::string& content_path, const std::string& content_sha256,
    const std::string& index_path, const RevisionOptions& options) {
  auto opened = open(content_path, content_sha256, index_path, options);
  if (!opened) {
    opened = build(content_path, content_sha256, index_path, options);
  }
  if (opened) {
    (*opened)->mends_by_ = Origin{content_path, content_sha256, index_path, options};
  }
  return opened;
}

base::Result<std::unique_ptr<ContentSearch>> ContentSearch::build(const std::string& content_path,
                                                                  const std::string& content_sha256,
                                                                  const std::string& index_path,
                                                                  const RevisionOptions& options) {
  base::DiskFiles files;
  CHECK_OK(files.make_folder(std::filesystem::path(index_path).parent_path().string()));
  CHECK_OK(build_search(content_path, content_sha256, index_path));
  return open(content_path, content_sha256, index_path, options);
}

void ContentSearch::follow(const base::Clock& clock) {
  clock_ = &clock;
  engine_->follow(clock);
}

base::Result<void> ContentSearch::mend() {
  const Origin from = *std::exchange(mends_by_, std::nullopt);
  CHECK_OK(build_search(from.content_path, from.content_sha256, from.index_path));
  auto mended = TRY(open(from.content_path, from.content_sha256, from.index_path, from.options));
  engine_ = std::move(mended->engine_);
  if (clock_ != nullptr) {
    follow(*clock_);
  }
  return {};
}

base::Result<SearchAnswer> ContentSearch::search(std::string_view query, const std::string& lang,
                                                 std::size_t most, const directory::KeyRows& keys) {
  auto answer = engine_->search(query, lang, most, keys);
  if (!answer && answer.error().kind == base::ErrorKind::Corrupt && mends_by_) {
    CHECK_OK(mend());
    answer = engine_->search(query, lang, most, keys);
  }
  damaged_ = !answer && answer.error().kind == base::ErrorKind::Corrupt;
  return answer;
}

}  // namespace kiosk::store
