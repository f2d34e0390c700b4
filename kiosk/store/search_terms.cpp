#include "kiosk/store/search_terms.h"

#include <algorithm>
#include <cmath>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/stop_words.h"

namespace kiosk::store {
namespace {

using directory::MatchField;
using Weights = std::array<double, kMatchFields>;

// By MatchField. These and those of search_query.cpp and search_rank.cpp were found by a random
// search around the weights of the content model, section 7, over all questions of
// tests/bench/recall at once; each may be a tenth more or less without much change.
constexpr Weights kWeights{7, 5, 3, 2, 1};
// How much longer texts are discounted: a list of forty search words says less with each of them.
constexpr Weights kLengthMatters{0.2, 0.2, 0.2, 0.3, 0.65};
constexpr double kSaturation = 10;
// A part of a compound is worth this share of a word that stands by itself.
constexpr double kOfPart = 0.7;
constexpr std::size_t kLongestBeginning = 4;

void put(std::vector<Posting>& postings, const Posting& next) {
  if (postings.empty() || postings.back().record != next.record) {
    postings.push_back(next);
  } else if (postings.back().impact < next.impact) {
    postings.back() = next;
  }
}

}  // namespace

SearchTerms::SearchTerms(const SearchCollection& words,
                         const std::vector<SearchLanguage>& languages)
    : words_(words) {
  for (const SearchLanguage& language : languages) {
    tags_.at(static_cast<std::size_t>(language.slot)) = language.tag;
    const bool german = locale::Stems::rules_of(language.tag) == "de";
    german_slots_ |= std::uint64_t{german} << static_cast<unsigned>(language.slot);
  }
}

void SearchTerms::weigh_all() {
  learn_compounds();
  measure();
  for (const TextWords& text : words_.texts()) {
    weigh(text);
    begin(text);
  }
}

void SearchTerms::learn_compounds() {
  for (const KnownWord& word : words_.words()) {
    if ((word.slots & german_slots_) != 0 && may_be_part(word.key) &&
        !locale::is_stop_word("de", word.key)) {
      german_words_.insert(word.key);
      german_stems_.insert(stems_.stem("de", word.key));
    }
  }
}

void SearchTerms::measure() {
  std::array<double, 64> texts{};
  for (const TextWords& text : words_.texts()) {
    const auto slot = static_cast<std::size_t>(text.slot);
    texts.at(slot) += 1;
    ++texts_of_rules_[std::string(locale::Stems::rules_of(tags_.at(slot)))];
    for (std::size_t field = 0; field < kMatchFields; ++field) {
      lengths_.at(slot).at(field) += static_cast<double>(text.fields.at(field).size());
    }
  }
  for (std::size_t slot = 0; slot < texts.size(); ++slot) {
    for (double& length : lengths_.at(slot)) {
      length = texts.at(slot) > 0 ? length / texts.at(slot) : 0;
    }
  }
}

SearchTerms::TermId SearchTerms::term_of(const std::string& key, const std::string& tag) {
  const auto [at, added] = ids_.try_emplace(key, static_cast<TermId>(terms_.size()));
  if (added) {
    const auto texts = texts_of_rules_.find(locale::Stems::rules_of(tag));
    terms_.push_back({key, texts == texts_of_rules_.end() ? 0 : texts->second, {}});
  }
  return at->second;
}

const SearchTerms::Stemmed& SearchTerms::stemmed(const std::string& tag, WordId word) {
  const std::string_view rules = locale::Stems::rules_of(tag);
  std::vector<Stemmed>& memory = memory_[std::string(rules)];
  std::vector<bool>& known = known_[std::string(rules)];
  memory.resize(words_.words().size());
  known.resize(memory.size());
  if (!known[word]) {
    known[word] = true;
    const std::string& key = words_.words()[word].key;
    memory[word].whole = term_of(stems_.stem(tag, key), tag);
    if (rules == "de") {
      const CompoundParts german{
          [this](const std::string& part) { return german_words_.count(part) != 0; },
          [this](const std::string& part) {
            return german_words_.count(part) != 0 || german_stems_.count("de:" + part) != 0;
          }};
      for (const std::string& part : compound_parts(key, german)) {
        memory[word].parts.push_back(term_of(stems_.stem(tag, part), tag));
      }
    }
  }
  return memory[word];
}

double SearchTerms::length_factor(const TextWords& text, std::size_t field) const {
  const double mean = lengths_.at(static_cast<std::size_t>(text.slot)).at(field);
  const double here = static_cast<double>(text.fields.at(field).size());
  const double matters = kLengthMatters.at(field);
  return 1 / (1 - matters + matters * here / std::max(mean, 1.0));
}

void SearchTerms::weigh(const TextWords& text) {
  const std::string& tag = tags_.at(static_cast<std::size_t>(text.slot));
  std::map<TermId, Strength> strengths;
  const auto count = [&strengths](TermId term, double weight, std::size_t field) {
    Strength& strength = strengths[term];
    strength.weight += weight;
    strength.field = std::min(strength.field, static_cast<std::uint8_t>(field));
  };
  for (std::size_t field = 0; field < kMatchFields; ++field) {
    const double weight = kWeights.at(field) * length_factor(text, field);
    for (const WordId word : text.fields.at(field)) {
      const Stemmed& stem = stemmed(tag, word);
      count(stem.whole, weight, field);
      for (const TermId part : stem.parts) {
        count(part, weight * kOfPart, field);
      }
    }
  }
  for (const auto& [term, strength] : strengths) {
    const double share = strength.weight / (kSaturation + strength.weight);
    put(terms_[term].postings,
        {text.record, static_cast<std::uint8_t>(std::lround(1 + 254 * share)), strength.field,
         static_cast<std::uint8_t>(text.slot)});
  }
}

void SearchTerms::begin(const TextWords& text) {
  for (std::size_t field = 0; field <= static_cast<std::size_t>(MatchField::Term); ++field) {
    const std::vector<WordId>& ids = text.fields.at(field);
    const double weight =
        kWeights.at(field) / kWeights[0] / (1 + 0.05 * static_cast<double>(ids.size()));
    const Posting posting{text.record, static_cast<std::uint8_t>(std::lround(1 + 254 * weight)),
                          static_cast<std::uint8_t>(field), static_cast<std::uint8_t>(text.slot)};
    for (const WordId id : ids) {
      const std::string& key = words_.words()[id].key;
      std::size_t end = 0;
      for (std::size_t letters = 0; letters < kLongestBeginning && end < key.size(); ++letters) {
        base::next_code_point(key, end);
        put(beginnings_[key.substr(0, end)], posting);
      }
    }
  }
}

double SearchTerms::rareness(const Term& term) const {
  const auto in = static_cast<double>(term.postings.size());
  const double all = std::max(static_cast<double>(term.languages), in);
  return std::log1p((all - in + 0.5) / (in + 0.5));
}

}  // namespace kiosk::store
