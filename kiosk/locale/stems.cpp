#include "kiosk/locale/stems.h"

#include <libstemmer.h>

#include <array>
#include <utility>

namespace kiosk::locale {
namespace {

// Snowball's stemmers that Debian's libstemmer 2.2 has, for languages of i18n/languages.json and
// their neighbours. Ukrainian has none: see kUkrainianEndings.
constexpr std::array<std::pair<std::string_view, const char*>, 20> kAlgorithms{{
    {"ar", "arabic"},    {"da", "danish"},     {"de", "german"},     {"el", "greek"},
    {"en", "english"},   {"es", "spanish"},    {"fr", "french"},     {"hi", "hindi"},
    {"hu", "hungarian"}, {"it", "italian"},    {"lt", "lithuanian"}, {"nl", "dutch"},
    {"no", "norwegian"}, {"pt", "portuguese"}, {"ro", "romanian"},   {"ru", "russian"},
    {"sr", "serbian"},   {"sv", "swedish"},    {"ta", "tamil"},      {"tr", "turkish"},
}};

// Endings of nouns, adjectives and verbs in folded letters (і and ї are и, є is е), longest first.
constexpr std::array<std::string_view, 38> kUkrainianEndings{
    "ювати", "увати", "остеи", "остам", "ення", "анням", "ання", "ость", "ости", "ими",
    "ого",   "ому",   "еми",   "ами",   "ями",  "ах",    "ях",   "ои",   "ою",   "ею",
    "ии",    "им",    "их",    "ов",    "ев",   "ив",    "ом",   "ем",   "ти",   "а",
    "е",     "и",     "о",     "у",     "ю",    "я",     "с",    "т"};
constexpr std::size_t kShortestStem = 6;  // bytes: three Cyrillic letters

std::string ukrainian_stem(const std::string& key) {
  for (const std::string_view ending : kUkrainianEndings) {
    if (key.size() >= ending.size() + kShortestStem && key.ends_with(ending)) {
      return key.substr(0, key.size() - ending.size());
    }
  }
  return key;
}

const char* algorithm_of(std::string_view rules) {
  for (const auto& [name, algorithm] : kAlgorithms) {
    if (name == rules) {
      return algorithm;
    }
  }
  return nullptr;
}

struct DeleteStemmer {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}  // namespace

struct Stems::Stemmer {
  std::unique_ptr<sb_stemmer, DeleteStemmer> made;
};

Stems::Stems() = default;
Stems::~Stems() = default;
Stems::Stems(Stems&&) noexcept = default;
Stems& Stems::operator=(Stems&&) noexcept = default;

std::string_view Stems::rules_of(std::string_view tag) {
  const std::string_view language = tag.substr(0, tag.find('-'));
  if (language == "uk") {
    return "uk";
  }
  for (const auto& [name, algorithm] : kAlgorithms) {
    if (name == language) {
      return name;
    }
  }
  return "-";
}

std::string Stems::stem(std::string_view tag, const std::string& key) {
  const std::string_view rules = rules_of(tag);
  std::string term = std::string(rules) + ":";
  if (rules == "-") {
    return term + key;
  }
  if (rules == "uk") {
    return term + ukrainian_stem(key);
  }
  auto found = stemmers_.find(rules);
  if (found == stemmers_.end()) {
    Stemmer stemmer{decltype(Stemmer::made)(sb_stemmer_new(algorithm_of(rules), "UTF_8"))};
    found = stemmers_.emplace(std::string(rules), std::move(stemmer)).first;
  }
  sb_stemmer* stemmer = found->second.made.get();
  std::string word = key;
  if (rules == "ar" && word.ends_with("ه")) {
    word.replace(word.size() - 2, 2, "ة");  // folding has made one of them; the rules know this one
  }
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem =
      stemmer == nullptr ? nullptr : sb_stemmer_stem(stemmer, bytes, static_cast<int>(word.size()));
  if (stem == nullptr) {
    return term + key;
  }
  return term.append(reinterpret_cast<const char*>(stem),
                     static_cast<std::size_t>(sb_stemmer_length(stemmer)));
}

}  // namespace kiosk::locale
