#include "kiosk/store/search_query.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/german_sounds.h"
#include "kiosk/locale/light_stems.h"
#include "kiosk/locale/sounds.h"
#include "kiosk/locale/stop_words.h"
#include "kiosk/store/compounds.h"

namespace kiosk::store {
namespace {

// More than a person types; a pasted book is cut here.
constexpr std::size_t kLongestQuery = 2048;
constexpr std::size_t kMostWords = 48;
// What a question is made of counts little, but decides where nothing else does.
constexpr double kOfStopWord = 0.05;
constexpr double kOfOtherLanguage = 0.75;
constexpr double kOfPart = 0.7;
constexpr double kOfBeginning = 0.7;
constexpr double kOfMeaning = 0.8;
constexpr double kOfMeaningBeside = 0.3;
// "Find", "month" and "difference" say less in a question than what it is about.
constexpr double kOfGeneral = 0.5;
// The more a word may mean, the less is each of it what was meant.
constexpr double kOfMany = 0.1;
// How much of a word's rareness is that of its like.
constexpr double kOfTypical = 0.75;
constexpr double kOfSound = 0.8;
constexpr double kOfDoubtful = 0.3;
constexpr std::size_t kMostSounding = 12;
constexpr std::size_t kLongEnoughToGoOn = 6;  // "g:" and four letters
constexpr std::size_t kAnyMistakes = std::numeric_limits<std::size_t>::max();
constexpr std::size_t kLongestBeginning = 4;
// The language of the visit is likely that of the query, unless its words say otherwise.
constexpr double kOfVisit = 0.6;
constexpr double kOfKnownWord = 0.7;

// What is no well-formed UTF-8 becomes a space.
std::string well_formed(std::string_view query) {
  std::string text(query.substr(0, kLongestQuery));
  while (const auto bad = base::first_bad_utf8(text)) {
    text[*bad] = ' ';
  }
  return text;
}

bool is_wide(char32_t c) {
  return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xAC00 && c <= 0xD7A3);
}

// Whether to look for words that sound so: where it stands nowhere as it is written. A German word
// in another script may also have a meaning that is wider than it ("кіндергельд": benefits).
bool may_sound(const QueryWord& word) {
  const bool stands = std::any_of(word.terms.begin(), word.terms.end(), [](const QueryTerm& term) {
    return term.weight >= kOfOtherLanguage;
  });
  return !word.found() ||
         (!stands && word.beginning.empty() && !locale::is_in_script_of("de", word.key));
}

// Of several words for one thing, that of the more common ones. A rare one among them says hardly
// more than the others, since the same thing was asked for (structured queries: Pirkola 1998).
double typical_rareness(const std::vector<IndexTerm>& terms) {
  std::vector<double> all;
  for (const IndexTerm& term : terms) {
    all.push_back(term.rareness);
  }
  std::sort(all.begin(), all.end());
  return all.empty() ? 0 : all[(all.size() - 1) / 4];
}

// From which number of letters on the beginning of a word says something.
bool says_something(const std::string& key) {
  std::size_t at = 0;
  return is_wide(base::next_code_point(key, at)) || base::code_point_count(key) >= 2;
}

}  // namespace

base::Result<std::optional<IndexWord>> QueryParser::known_word(const std::string& key) {
  const auto asked = asked_.find(key);
  if (asked != asked_.end()) {
    return asked->second;
  }
  return asked_[key] = TRY(index_.word(key));
}

base::Result<std::string> QueryParser::language_of(const std::vector<std::string>& keys,
                                                   const std::string& lang) {
  std::vector<std::pair<std::string, double>> likely{{lang, kOfVisit}};
  for (const SearchLanguage& language : languages_) {
    likely.emplace_back(language.tag, 0);
  }
  for (const char* tag : {"de", "en", "fr", "es", "uk", "ru", "ar", "tr", "fa"}) {
    likely.emplace_back(tag, 0);
  }
  for (const std::string& key : keys) {
    const auto known = TRY(known_word(key));
    for (auto& [tag, score] : likely) {
      score += locale::is_stop_word(tag, key) ? 1 : 0;
      for (const SearchLanguage& language : languages_) {
        const bool has = known && (known->slots >> static_cast<unsigned>(language.slot) & 1U) != 0;
        score += language.tag == tag && has ? kOfKnownWord : 0;
      }
    }
  }
  return std::max_element(likely.begin(), likely.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

base::Result<void> QueryParser::add_terms(QueryWord& word, const IndexWord& known,
                                          const std::string& tag, double weight) {
  std::set<std::string> asked;
  for (const SearchLanguage& language : languages_) {
    const bool has = (known.slots >> static_cast<unsigned>(language.slot) & 1U) != 0;
    const bool same = locale::Stems::rules_of(language.tag) == locale::Stems::rules_of(tag);
    if (!has && !same) {
      continue;
    }
    std::string stem = stems_.stem(language.tag, known.key);
    if (!asked.insert(stem).second) {
      continue;
    }
    if (const auto term = TRY(index_.term(stem))) {
      word.terms.push_back({*term, weight * (same ? 1 : kOfOtherLanguage)});
    }
  }
  return {};
}

base::Result<QueryWord> QueryParser::word(const std::string& key, const std::string& tag) {
  QueryWord word;
  word.key = key;
  word.weight = locale::is_stop_word(tag, key) ? kOfStopWord : 1;
  auto known = TRY(known_word(key));
  if (!known) {
    // A form that stands nowhere may have a stem that does.
    known = IndexWord{key, ~std::uint64_t{0}, 0, false};
  }
  CHECK_OK(add_terms(word, *known, tag, 1));
  return word;
}

base::Result<void> QueryParser::add_beginning(QueryWord& word, const std::string& tag) {
  if (!says_something(word.key)) {
    return {};
  }
  if (base::code_point_count(word.key) <= kLongestBeginning) {
    word.beginning = TRY(index_.beginning(word.key));
    return {};
  }
  for (const IndexWord& longer : TRY(index_.words_from(word.key, kMostContinuations))) {
    if (longer.key != word.key) {
      CHECK_OK(add_terms(word, longer, tag, kOfBeginning));
    }
  }
  return {};
}

base::Result<bool> QueryParser::is_german(const std::string& word) {
  const auto known = TRY(known_word(word));
  for (const SearchLanguage& language : languages_) {
    if (known && locale::Stems::rules_of(language.tag) == "de" &&
        (known->slots >> static_cast<unsigned>(language.slot) & 1U) != 0) {
      return !locale::is_stop_word("de", word);
    }
  }
  return false;
}

base::Result<void> QueryParser::add_parts(std::vector<QueryWord>& words, const QueryWord& whole) {
  const CompoundParts known{
      [this](const std::string& part) { return is_german(part).value_or(false); },
      [this](const std::string& part) {
        return is_german(part).value_or(false) ||
               index_.term("de:" + part).value_or(std::nullopt).has_value();
      }};
  for (const std::string& part : compound_parts(whole.key, known)) {
    QueryWord next = TRY(word(part, "de"));
    next.weight = whole.weight * kOfPart;
    if (next.found()) {
      words.push_back(std::move(next));
    }
  }
  return {};
}

// For a word that a text in its own language has only in questions, and for less: what was asked
// for is that word, and a name of few words is meant as it stands.
base::Result<void> QueryParser::add_meanings(QueryWord& word, const std::string& key,
                                             const ParsedQuery& parsed) {
  const bool own = std::any_of(word.terms.begin(), word.terms.end(),
                               [](const QueryTerm& term) { return term.weight >= 1; });
  if (word.weight <= kOfStopWord || (own && !parsed.is_question())) {
    return {};
  }
  const std::string stem = stems_.stem(parsed.tag, key);
  if (parsed.is_question() && TRY(index_.is_general(stem))) {
    word.weight *= kOfGeneral;
  }
  const auto meanings = TRY(index_.meanings(stem));
  const auto many = static_cast<double>(meanings.size());
  const double typical = typical_rareness(meanings);
  for (IndexTerm term : meanings) {
    if (term.rareness > typical) {
      term.rareness = std::pow(typical, kOfTypical) * std::pow(term.rareness, 1 - kOfTypical);
    }
    word.terms.push_back({term, (own ? kOfMeaningBeside : kOfMeaning) * std::pow(many, -kOfMany)});
  }
  return {};
}

base::Result<void> QueryParser::add_without_particle(QueryWord& word, const ParsedQuery& parsed) {
  const std::string key = locale::arabic_without_particle(word.key);
  if (!key.empty()) {
    word.terms = TRY(this->word(key, parsed.tag)).terms;
    CHECK_OK(add_meanings(word, key, parsed));
  }
  return {};
}

// Answers whether any of them is in the script of the visit, whose speaker likely meant it.
base::Result<bool> QueryParser::add_sounding(QueryWord& word, const ParsedQuery& parsed,
                                             bool typing) {
  bool own = false;
  char found = 0;
  const bool among_others = parsed.is_question();
  for (const std::string& sound : locale::sounds_meant(word.key, parsed.visit, among_others)) {
    if (sound.front() == found) {
      continue;
    }
    for (const IndexWord& other : TRY(words_sounding(sound, typing))) {
      CHECK_OK(add_terms(word, other, parsed.tag, kOfSound));
      own |= locale::is_in_script_of(parsed.visit, other.key);
      found = sound.front();
    }
  }
  return own;
}

// A German word that is being typed in another script goes on as one of those does.
base::Result<std::vector<IndexWord>> QueryParser::words_sounding(const std::string& sound,
                                                                 bool typing) {
  std::vector<IndexWord> whole = TRY(index_.words_sounding(sound, kMostSounding));
  const bool german = sound.front() == locale::kGermanSound && sound.size() >= kLongEnoughToGoOn;
  if (!typing || !german || !whole.empty()) {
    return whole;
  }
  return index_.words_sounding_from(sound, kMostSounding);
}

// They change with the language of a visit, not with each letter.
void QueryParser::use(const directory::KeyRows& keys) {
  if (keys_ != keys) {
    keys_ = keys;
    neighbours_ = KeyNeighbours(keys);
  }
}

// The word as it stands or begins, or by what it means in another language. Answers whether that
// is surely what was meant: the stem of another language may be there by chance.
base::Result<bool> QueryParser::add_as_it_is(QueryWord& word, const ParsedQuery& parsed,
                                             bool typing) {
  const auto own = [](const QueryTerm& term) { return term.weight >= 1; };
  bool sure = TRY(known_word(word.key)).has_value() ||
              std::any_of(word.terms.begin(), word.terms.end(), own);
  const std::size_t before = word.terms.size();
  if (typing) {
    CHECK_OK(add_beginning(word, parsed.tag));
  }
  CHECK_OK(add_meanings(word, word.key, parsed));
  if (!word.found() && locale::Stems::rules_of(parsed.tag) == "ar") {
    CHECK_OK(add_without_particle(word, parsed));
  }
  sure |= word.terms.size() > before || !word.beginning.empty();
  return sure;
}

// A word in all the ways in which it may be meant, the surest first: as it stands or begins, by
// what it means in another language, its parts, by its sound, as a mistake. What its parts or its
// sound have found is not what was meant where one mistake leads to a word of the content (as many
// as its length allows, in a script in which a German word is seldom written). Answers with that.
base::Result<std::string> QueryParser::add_word(ParsedQuery& parsed, const std::string& key,
                                                bool typing) {
  QueryWord next = TRY(word(key, parsed.tag));
  bool sure = TRY(add_as_it_is(next, parsed, typing)) || next.weight <= kOfStopWord;
  const std::size_t before = parsed.words.size();
  if (!next.found() || TRY(is_german(key))) {
    CHECK_OK(add_parts(parsed.words, next));
  }
  if (parsed.words.size() == before && may_sound(next)) {
    sure |= TRY(add_sounding(next, parsed, typing));
  }
  std::string shown;
  if (!sure) {
    const bool found =
        (next.found() || parsed.words.size() > before) && locale::is_in_script_of("de", key);
    const std::string meant =
        spelling_.nearest(key, neighbours_, found ? 1 : kAnyMistakes).value_or("");
    if (!meant.empty()) {
      parsed.words.erase(parsed.words.begin() + static_cast<std::ptrdiff_t>(before),
                         parsed.words.end());
      next = TRY(instead_of(next, meant, parsed.tag));
      CHECK_OK(add_parts(parsed.words, next));
      shown = TRY(index_.shown(meant));
    }
  }
  parsed.words.push_back(std::move(next));
  return shown;
}

// What was found for the word as it was typed counts on, for less.
base::Result<QueryWord> QueryParser::instead_of(const QueryWord& typed, const std::string& meant,
                                                const std::string& tag) {
  QueryWord mended = TRY(word(meant, tag));
  for (const QueryTerm& term : typed.terms) {
    mended.terms.push_back({term.term, term.weight * kOfDoubtful, true});
  }
  return mended;
}

base::Result<ParsedQuery> QueryParser::parse(std::string_view query, const std::string& lang,
                                             const directory::KeyRows& keys) {
  const std::string text = well_formed(query);
  use(keys);
  asked_.clear();
  ParsedQuery parsed;
  parsed.visit = lang;
  std::vector<locale::Word> cut = cutter_.cut(text);
  cut.resize(std::min(cut.size(), kMostWords));
  for (const locale::Word& next : cut) {
    parsed.keys.push_back(next.key);
  }
  parsed.typing = !cut.empty() && cut.back().end == text.size();
  parsed.tag = TRY(language_of(parsed.keys, lang));
  std::set<std::string> seen;
  std::size_t copied = 0;
  for (const locale::Word& next : cut) {
    if (!seen.insert(next.key).second) {
      continue;
    }
    const bool typing = parsed.typing && &next == &cut.back();
    const std::string mended = TRY(add_word(parsed, next.key, typing));
    if (!mended.empty()) {
      parsed.did_you_mean += text.substr(copied, next.begin - copied) + mended;
      copied = next.end;
    }
  }
  if (!parsed.did_you_mean.empty()) {
    parsed.did_you_mean += text.substr(copied);
  }
  return parsed;
}

}  // namespace kiosk::store
