#include "kiosk/store/search_rank.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace kiosk::store {
namespace {

// Of the postings of one word, strongest first.
constexpr std::size_t kMostRead = 2048;
// The rareness that is assumed for a word that is still being typed.
constexpr double kRarenessOfBeginning = 3;
// So much of the score depends on how much of the query was found.
constexpr double kOfCoverage = 0.3;
// What somebody types who knows the name, by how it was met; far above any sum of words.
constexpr double kWholeName = 200;
constexpr double kWholeSynonym = 120;
constexpr double kBeginningOfName = 60;
constexpr double kBeginningOfSynonym = 30;
constexpr std::size_t kMostTitles = 64;
// Short queries are names rather than questions: the field decides before the sum does.
constexpr std::size_t kShortQuery = 3;
constexpr std::array<double, 5> kOfField{12, 9, 5, 3, 0};
constexpr std::uint8_t kLastField = kOfField.size() - 1;

double title_bonus(const IndexTitle& title) {
  if (title.whole) {
    return title.synonym ? kWholeSynonym : kWholeName;
  }
  return title.synonym ? kBeginningOfSynonym : kBeginningOfName;
}

double rareness_of(const QueryWord& word) {
  double rareness = word.beginning.empty() ? 0 : kRarenessOfBeginning;
  for (const QueryTerm& term : word.terms) {
    rareness = std::max(rareness, term.term.rareness * term.weight);
  }
  return rareness;
}

}  // namespace

void Ranker::clear() {
  for (const std::uint32_t record : touched_) {
    scores_[record] = Score();
  }
  touched_.clear();
  titles_.clear();
}

void Ranker::take(const Posting& posting, const Gain& gain) {
  Score& score = scores_[posting.record];
  const double value = gain.factor * posting.impact;
  if (score.word == -1) {
    touched_.push_back(posting.record);
  }
  if (score.word != gain.word) {
    score.total += score.current;
    score.current = 0;
    score.word = gain.word;
    score.mass += gain.mass;
    score.worst = std::max(score.worst, gain.doubtful ? kLastField : posting.field);
  }
  score.words |= std::uint64_t{1} << static_cast<unsigned>(gain.word & 63);
  if (value > score.current) {
    score.current = value;
    if (posting.field < score.field) {
      score.field = posting.field;
      score.slot = posting.slot;
    }
  }
}

base::Result<void> Ranker::take_word(const QueryWord& word, std::int16_t number) {
  const double mass = word.weight * rareness_of(word);
  for (const QueryTerm& term : word.terms) {
    const double factor = word.weight * term.weight * term.term.rareness / 255;
    for (const Posting& posting : TRY(index_.postings(term.term.id, kMostRead))) {
      take(posting, {factor, mass, number, term.doubtful});
    }
  }
  for (const Posting& posting : word.beginning) {
    take(posting, {word.weight * kRarenessOfBeginning / 255, mass, number, false});
  }
  return {};
}

// The query as a whole against whole names.
base::Result<void> Ranker::add_titles(const ParsedQuery& query) {
  std::string key;
  for (const std::string& word : query.keys) {
    key += key.empty() ? word : " " + word;
  }
  std::map<std::uint32_t, double> best;
  if (key.size() >= 2 || (!key.empty() && static_cast<unsigned char>(key[0]) >= 0x80)) {
    for (const IndexTitle& title : TRY(index_.titles_from(key, kMostTitles))) {
      if (title.whole || query.typing) {
        double& bonus = best[title.record];
        bonus = std::max(bonus, title_bonus(title));
      }
    }
  }
  titles_.assign(best.begin(), best.end());
  return {};
}

Ranked Ranker::ranked(std::uint32_t record, const ParsedQuery& query, double mass) const {
  const Score& score = scores_[record];
  const double covered = mass > 0 ? std::min(1.0, score.mass / mass) : 0;
  Ranked ranked{record, score.total + score.current, score.field, score.slot, score.words};
  ranked.score *= 1 - kOfCoverage + kOfCoverage * covered;
  if (query.keys.size() <= kShortQuery && covered > 0.99) {
    ranked.score += kOfField.at(std::min<std::size_t>(score.worst, 4));
  }
  const auto title = std::lower_bound(titles_.begin(), titles_.end(), std::pair(record, 0.0));
  if (title != titles_.end() && title->first == record) {
    ranked.score += title->second;
  }
  return ranked;
}

base::Result<std::vector<Ranked>> Ranker::rank(const ParsedQuery& query, std::size_t most) {
  clear();
  double mass = 0;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    CHECK_OK(take_word(query.words[i], static_cast<std::int16_t>(i)));
    mass += query.words[i].weight * rareness_of(query.words[i]);
  }
  CHECK_OK(add_titles(query));
  std::vector<Ranked> all;
  all.reserve(touched_.size());
  for (const std::uint32_t record : touched_) {
    all.push_back(ranked(record, query, mass));
  }
  const auto order = [](const Ranked& a, const Ranked& b) {
    return a.score != b.score ? a.score > b.score : a.record < b.record;
  };
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
  std::partial_sort(all.begin(), end, all.end(), order);
  all.erase(end, all.end());
  return all;
}

}  // namespace kiosk::store
