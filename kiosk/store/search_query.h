#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/locale/stems.h"
#include "kiosk/locale/words.h"
#include "kiosk/store/search_index.h"
#include "kiosk/store/search_source.h"
#include "kiosk/store/spelling.h"

// Inside this module: what somebody typed, as terms of the index.
namespace kiosk::store {

struct QueryTerm {
  IndexTerm term;
  double weight = 1;
  bool doubtful = false;  // another word is likelier what was meant
};

// One word of the query. A record has it if it has any of `terms` or is among `beginning`; the best
// counts.
struct QueryWord {
  std::string key;
  double weight = 1;
  std::vector<QueryTerm> terms;
  std::vector<Posting> beginning;

  bool found() const { return !terms.empty() || !beginning.empty(); }
};

// Queries of so many words are names rather than questions.
inline constexpr std::size_t kShortQuery = 3;

struct ParsedQuery {
  std::vector<std::string> keys;  // of all its words, in order
  bool typing = false;            // the last word may go on
  std::string visit;              // the language of the visit
  std::string tag;                // the language that it seems to be in
  std::vector<QueryWord> words;   // what it is about
  // The query with what was misspelt put right, as one would write it; empty if nothing was.
  std::string did_you_mean;

  bool is_question() const { return keys.size() > kShortQuery; }
};

class QueryParser {
 public:
  QueryParser(SearchIndex& index, std::vector<SearchLanguage> languages, Spelling spelling)
      : index_(index), languages_(std::move(languages)), spelling_(std::move(spelling)) {}

  // `lang` is that of the visit, `keys` as in directory::Search. Of a long query the beginning is
  // read.
  base::Result<ParsedQuery> parse(std::string_view query, const std::string& lang,
                                  const directory::KeyRows& keys);

  // The word as terms of the index, in all languages of the content that have it.
  base::Result<QueryWord> word(const std::string& key, const std::string& tag);

  std::string stem(const std::string& tag, const std::string& key) { return stems_.stem(tag, key); }

  std::vector<locale::Word> cut(std::string_view text) { return cutter_.cut(text); }

 private:
  static constexpr std::size_t kMostContinuations = 48;

  base::Result<std::optional<IndexWord>> known_word(const std::string& key);
  base::Result<std::string> language_of(const std::vector<std::string>& keys,
                                        const std::string& lang);
  base::Result<void> add_terms(QueryWord& word, const IndexWord& known, const std::string& tag,
                               double weight);
  base::Result<void> add_beginning(QueryWord& word, const std::string& tag);
  base::Result<void> add_parts(std::vector<QueryWord>& words, const QueryWord& whole);
  base::Result<std::string> add_word(ParsedQuery& parsed, const std::string& key, bool typing);
  base::Result<void> add_meanings(QueryWord& word, const std::string& key,
                                  const ParsedQuery& parsed);
  base::Result<void> add_without_particle(QueryWord& word, const ParsedQuery& parsed);
  base::Result<bool> add_sounding(QueryWord& word, const ParsedQuery& parsed, bool typing);
  base::Result<std::vector<IndexWord>> words_sounding(const std::string& sound, bool typing);
  base::Result<bool> add_as_it_is(QueryWord& word, const ParsedQuery& parsed, bool typing);
  void use(const directory::KeyRows& keys);
  base::Result<QueryWord> instead_of(const QueryWord& typed, const std::string& meant,
                                     const std::string& tag);
  base::Result<bool> is_german(const std::string& word);

  SearchIndex& index_;
  std::vector<SearchLanguage> languages_;
  locale::WordCutter cutter_;
  locale::Stems stems_;
  Spelling spelling_;
  std::map<std::string, std::optional<IndexWord>> asked_;  // for this query
  directory::KeyRows keys_;
  KeyNeighbours neighbours_;  // of keys_
};

}  // namespace kiosk::store
