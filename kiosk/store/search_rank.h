#pragma once
#include <cstdint>
#include <vector>

#include "kiosk/store/search_query.h"

// Inside this module: which records answer a parsed query best.
namespace kiosk::store {

struct Ranked {
  std::uint32_t record = 0;
  double score = 0;
  std::uint8_t field = 0;   // best of the words found
  std::uint8_t slot = 0;    // language of that
  std::uint64_t words = 0;  // which of parsed.words were found, a bit each
};

class Ranker {
 public:
  explicit Ranker(SearchIndex& index) : index_(index), number_(index.records()) {}

  // Best first, at most `most`; equal ones in the order of their numbers.
  base::Result<std::vector<Ranked>> rank(const ParsedQuery& query, std::size_t most);

 private:
  static constexpr std::uint8_t kNoField = 255;

  struct Score {
    std::uint32_t record = 0;
    double total = 0;    // of the words before `word`
    double current = 0;  // of `word` so far
    double mass = 0;     // how much of the query was found
    double title = 0;    // for the query as a whole being its name
    std::uint64_t words = 0;
    std::int16_t word = -1;
    std::uint8_t worst = 0;  // field of the word found least well
    std::uint8_t field = kNoField;
    std::uint8_t slot = 0;
  };

  struct Gain {
    double factor = 0;  // per unit of impact
    double mass = 0;
    std::int16_t word = 0;
    bool doubtful = false;
  };

  // What a record is worth, itself, and which of scores_ it has.
  struct Place {
    double value = 0;
    std::uint32_t record = 0;
    std::uint32_t number = 0;
  };

  Score& score_of(std::uint32_t record);
  void take(const Posting& posting, const Gain& gain);
  base::Result<void> take_word(const QueryWord& word, std::int16_t number, std::size_t most);
  base::Result<void> add_titles(const ParsedQuery& query);
  double value_of(const Score& score, bool is_short, double mass) const;
  std::vector<Place> best(const ParsedQuery& query, double mass, std::size_t most) const;
  void clear();

  SearchIndex& index_;
  // Of the records found, one after another: they lie close where all records do not.
  std::vector<Score> scores_;
  std::vector<std::uint32_t> number_;  // by record: its place in scores_ from 1 on
};

}  // namespace kiosk::store
