#include "kiosk/store/search_rank.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "kiosk/directory/search.h"

namespace kiosk::store {
namespace {

// The rareness that is assumed for a word that is still being typed.
constexpr double kRarenessOfBeginning = 3;
// So much of the score depends on how much of the query was found.
constexpr double kOfCoverage = 0.3;
// What somebody types who knows the name, by how it was met; far above any sum of words.
constexpr double kWholeName = 200;
constexpr double kWholeSynonym = 120;
constexpr double kBeginningOfName = 60;
constexpr double kBeginningOfSynonym = 30;
// Whole ones come first.
constexpr std::size_t kMostTitles = 64;
// Of names the field decides before the sum does.
constexpr std::array<double, 5> kOfField{12, 9, 5, 3, 0};
constexpr std::uint8_t kLastField = kOfField.size() - 1;
constexpr auto kFieldOfName = static_cast<std::uint8_t>(directory::MatchField::Name);
constexpr auto kFieldOfSynonym = static_cast<std::uint8_t>(directory::MatchField::Synonym);

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
  for (const Score& score : scores_) {
    number_[score.record] = 0;
  }
  scores_.clear();
}

Ranker::Score& Ranker::score_of(std::uint32_t record) {
  std::uint32_t& number = number_[record];
  if (number == 0) {
    scores_.emplace_back().record = record;
    number = static_cast<std::uint32_t>(scores_.size());
  }
  return scores_[number - 1];
}

void Ranker::take(const Posting& posting, const Gain& gain) {
  Score& score = score_of(posting.record);
  const double value = gain.factor * posting.impact;
  if (score.word != gain.word) {
    score.total += score.current;
    score.current = 0;
    score.word = gain.word;
    score.mass += gain.mass;
    score.worst = std::max(score.worst, gain.doubtful ? kLastField : posting.field);
    score.words |= std::uint64_t{1} << static_cast<unsigned>(gain.word & 63);
  }
  if (value > score.current) {
    score.current = value;
    if (posting.field < score.field) {
      score.field = posting.field;
      score.slot = posting.slot;
    }
  }
}

base::Result<void> Ranker::take_word(const QueryWord& word, std::int16_t number, std::size_t most) {
  const double mass = word.weight * rareness_of(word);
  for (const QueryTerm& term : word.terms) {
    const double factor = word.weight * term.weight * term.term.rareness / 255;
    for (const Posting& posting : TRY(index_.postings(term.term.id, most))) {
      take(posting, {factor, mass, number, term.doubtful});
    }
  }
  for (const Posting& posting : word.beginning) {
    take(posting, {word.weight * kRarenessOfBeginning / 255, mass, number, false});
  }
  return {};
}

// The query as a whole against whole names: they count even where their words are so frequent that
// the postings read do not reach them.
base::Result<void> Ranker::add_titles(const ParsedQuery& query) {
  std::string key;
  for (const std::string& word : query.keys) {
    key += key.empty() ? word : " " + word;
  }
  if (key.size() < 2 && (key.empty() || static_cast<unsigned char>(key[0]) < 0x80)) {
    return {};
  }
  for (const IndexTitle& title : TRY(index_.titles_from(key, kMostTitles))) {
    if (title.whole || query.typing) {
      Score& score = score_of(title.record);
      score.title = std::max(score.title, title_bonus(title));
      if (score.field == kNoField) {
        score.field = title.synonym ? kFieldOfSynonym : kFieldOfName;
        score.slot = static_cast<std::uint8_t>(title.slot);
      }
    }
  }
  return {};
}

double Ranker::value_of(const Score& score, bool is_short, double mass) const {
  const double covered = mass > 0 ? std::min(1.0, score.mass / mass) : 0;
  double value = (score.total + score.current) * (1 - kOfCoverage + kOfCoverage * covered);
  if (is_short && covered > 0.99) {
    value += kOfField.at(std::min<std::size_t>(score.worst, kLastField));
  }
  return value + score.title;
}

std::vector<Ranker::Place> Ranker::best(const ParsedQuery& query, double mass,
                                        std::size_t most) const {
  std::vector<Place> places;
  places.reserve(scores_.size());
  for (const Score& score : scores_) {
    const auto number = static_cast<std::uint32_t>(places.size());
    places.push_back({value_of(score, !query.is_question(), mass), score.record, number});
  }
  const auto order = [](const Place& a, const Place& b) {
    return a.value != b.value ? a.value > b.value : a.record < b.record;
  };
  const auto end = places.begin() + static_cast<std::ptrdiff_t>(std::min(most, places.size()));
  // To part them first costs a look at each; a heap of the best costs more where many are equal.
  std::nth_element(places.begin(), end, places.end(), order);
  std::sort(places.begin(), end, order);
  places.erase(end, places.end());
  return places;
}

base::Result<std::vector<Ranked>> Ranker::rank(const ParsedQuery& query, std::size_t most) {
  clear();
  double mass = 0;
  // Of one word the strongest are the best; several may meet further down.
  const std::size_t read = query.words.size() == 1 ? 2 * most : kMostPostings;
  for (std::size_t i = 0; i < query.words.size(); ++i) {
    CHECK_OK(take_word(query.words[i], static_cast<std::int16_t>(i), read));
    mass += query.words[i].weight * rareness_of(query.words[i]);
  }
  CHECK_OK(add_titles(query));
  std::vector<Ranked> ranked;
  for (const Place& place : best(query, mass, most)) {
    const Score& score = scores_[place.number];
    ranked.push_back({place.record, place.value, score.field, score.slot, score.words});
  }
  return ranked;
}

}  // namespace kiosk::store
