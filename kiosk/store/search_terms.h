#pragma once
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "kiosk/locale/stems.h"
#include "kiosk/store/compounds.h"
#include "kiosk/store/search_collect.h"
#include "kiosk/store/search_postings.h"

// Inside this module: second half of building an index. Weighs the terms of every record (BM25F:
// Robertson and Zaragoza 2009, section 3.5), stems and parts of compounds among them.
namespace kiosk::store {

struct Term {
  std::string key;              // locale::Stems::stem
  std::uint32_t languages = 0;  // texts under the same rules, for the weight of rareness
  std::vector<Posting> postings;
};

class SearchTerms {
 public:
  explicit SearchTerms(const SearchCollection& words, const std::vector<SearchLanguage>& languages);

  void weigh_all();

  std::vector<Term>& terms() { return terms_; }

  // The first letters of names, synonyms and terms, for a word that is being typed.
  std::map<std::string, std::vector<Posting>>& beginnings() { return beginnings_; }

  // The languages that are stemmed as German, a bit each as in KnownWord::slots.
  std::uint64_t german_slots() const { return german_slots_; }

  bool has(const std::string& key) const { return ids_.count(key) != 0; }

  // How rare a term is: ln(1 + (N - n + 0.5) / (n + 0.5)).
  double rareness(const Term& term) const;

 private:
  struct Strength {
    double weight = 0;
    std::uint8_t field = kMatchFields;
  };

  using TermId = std::uint32_t;

  struct Stemmed {
    TermId whole = 0;
    std::vector<TermId> parts;
  };

  void learn_compounds();
  void measure();
  void weigh(const TextWords& text);
  void begin(const TextWords& text);
  const Stemmed& stemmed(const std::string& tag, WordId word);
  TermId term_of(const std::string& key, const std::string& tag);
  double length_factor(const TextWords& text, std::size_t field) const;

  const SearchCollection& words_;
  std::array<std::string, 64> tags_;
  std::array<std::array<double, kMatchFields>, 64> lengths_{};  // mean number of words
  std::map<std::string, std::uint32_t, std::less<>> texts_of_rules_;
  locale::Stems stems_;
  std::uint64_t german_slots_ = 0;
  std::unordered_set<std::string> german_words_;
  std::unordered_set<std::string> german_stems_;
  std::unordered_map<std::string, TermId> ids_;
  std::map<std::string, std::vector<Stemmed>, std::less<>> memory_;  // rules -> by word
  std::map<std::string, std::vector<bool>, std::less<>> known_;
  std::vector<Term> terms_;
  std::map<std::string, std::vector<Posting>> beginnings_;
};

}  // namespace kiosk::store
