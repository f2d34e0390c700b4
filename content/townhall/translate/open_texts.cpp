#include "content/townhall/translate/open_texts.h"

#include <array>
#include <ostream>

#include "content/townhall/films.h"
#include "content/townhall/quote.h"
#include "content/townhall/records.h"
#include "content/townhall/strict_json.h"
#include "content/townhall/translate/entry_matrix.h"
#include "content/townhall/translate/shown_where.h"
#include "content/townhall/translate/unit.h"

namespace townhall::translate {
namespace {

using nlohmann::json;

constexpr Phrase kState = {"{1} ({2}):", "{1} ({2}):"};
constexpr Phrase kEntry = {"  „{1}“ ({2}): {3}", "  \"{1}\" ({2}): {3}"};
constexpr Phrase kNameless = {"  {1}: {2}", "  {1}: {2}"};
constexpr Phrase kMore = {
    "  … und {1} {1:weiterer Text|weitere Texte} in {2} weiteren {2:Eintrag|Einträgen}.",
    "  ... and {1} more {1:text|texts} in {2} more {2:record|records}."};
constexpr Phrase kAllCurrent = {"Alle Texte sind aktuell.", "All texts are current."};

// What keeps a resident from reading something comes first.
constexpr std::array<State, 4> kOrder = {State::Missing, State::SourceChanged, State::Unknown,
                                         State::Unreviewed};
// In this order a program finds them, and by State; they are not translated.
constexpr std::array<const char*, kStates> kCodes = {"current", "source_changed", "unreviewed",
                                                     "without_digest", "missing"};
constexpr std::size_t kShown = 40;  // entries of one state

// The texts of one entry in one state; a message of the interface is an entry of its own.
struct Entry {
  const OpenText* first = nullptr;
  std::string fields;
  std::size_t texts = 0;
};

std::string name_of(const OpenText& text) {
  const std::string record = split_key(text.key).record;
  return record.empty() ? text.key : record;
}

std::vector<Entry> entries_in(const std::vector<OpenText>& texts, State state, Voice voice) {
  std::vector<Entry> entries;
  for (const OpenText& text : texts) {
    if (text.state != state) {
      continue;
    }
    const FieldKey key = split_key(text.key);
    const std::string words = key.record.empty() ? text.about : field_in_words(key, voice);
    if (entries.empty() || name_of(*entries.back().first) != name_of(text)) {
      entries.push_back({&text, words, 1});
    } else {
      entries.back().fields += "; " + words;
      ++entries.back().texts;
    }
  }
  return entries;
}

std::string words_of(const Entry& entry, Voice voice) {
  const std::string name = name_of(*entry.first);
  return entry.first->entry.empty()
             ? say({kNameless, {name, entry.fields}}, voice)
             : say({kEntry, {isolated(entry.first->entry), name, entry.fields}}, voice);
}

std::size_t texts_in(const std::vector<Entry>& entries, std::size_t from) {
  std::size_t count = 0;
  for (std::size_t i = from; i < entries.size(); ++i) {
    count += entries[i].texts;
  }
  return count;
}

// A word at the beginning of a line.
std::string as_heading(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  }
  return word;
}

json text_json(const OpenText& text) {
  const FieldKey key = split_key(text.key);
  json one = {{"key", text.key}, {"state", kCodes.at(static_cast<std::size_t>(text.state))}};
  if (key.record.empty()) {
    one["about"] = text.about;
  } else {
    one["entry"] = text.entry;
    one["de"] = field_in_words(key, Voice::German);
    one["en"] = field_in_words(key, Voice::English);
  }
  return one;
}

json counts_json(const std::map<std::string, StateCounts>& records) {
  json counts = json::object();
  for (std::size_t i = 0; i < kStates; ++i) {
    std::size_t all = 0;
    for (const auto& [record, of_record] : records) {
      all += of_record[i];
    }
    counts[kCodes.at(i)] = all;
  }
  return counts;
}

}  // namespace

std::vector<OpenText> open_texts(const Canonical& canonical, const std::string& lang) {
  std::vector<OpenText> open;
  for (const auto& [record, fields] : canonical.text_file(canonical.source)->texts.items()) {
    const std::string* title = title_of(canonical, record);
    for (const auto& [field, value] : fields.items()) {
      const State state = state_of(canonical, lang, record, field);
      if (state != State::Current) {
        open.push_back(
            {state, key_of(record, field), title == nullptr ? std::string() : *title, ""});
      }
    }
  }
  return open;
}

std::vector<OpenText> open_films(const Canonical& canonical) {
  std::vector<OpenText> open;
  for (const SignedText& film : signed_texts(canonical)) {
    const FilmState state = film_state(canonical, film);
    if (state != FilmState::Current) {
      const std::string* title = title_of(canonical, film.text.record);
      open.push_back({state == FilmState::SourceChanged ? State::SourceChanged : State::Unknown,
                      key_of(film.text.record, film.text.field),
                      title == nullptr ? std::string() : *title, ""});
    }
  }
  return open;
}

void say_status(const TranslateInput& input, const Matrix& matrix,
                const std::vector<OpenText>& open, std::ostream& out) {
  const Voice voice = voice_of(input.lang);
  if (input.as_json) {
    out << status_json(matrix, input.to, open);
    return;
  }
  Matrix shown = matrix;
  if (!input.to.empty()) {
    std::erase_if(shown, [&](const auto& one) { return one.first != input.to; });
  }
  print_summary(shown, voice, out);
  if (input.entries) {
    print_entries(shown, voice, out);
  } else if (!input.to.empty()) {
    print_open(open, voice, out);
  }
}

void print_open(const std::vector<OpenText>& texts, Voice voice, std::ostream& out) {
  for (const State state : kOrder) {
    const std::vector<Entry> entries = entries_in(texts, state, voice);
    if (entries.empty()) {
      continue;
    }
    out << say({kState,
                {as_heading(state_in_words(state, voice)), std::to_string(texts_in(entries, 0))}},
               voice)
        << '\n';
    for (std::size_t i = 0; i < entries.size() && i < kShown; ++i) {
      out << words_of(entries[i], voice) << '\n';
    }
    if (entries.size() > kShown) {
      out << say({kMore,
                  {std::to_string(texts_in(entries, kShown)),
                   std::to_string(entries.size() - kShown)}},
                 voice)
          << '\n';
    }
  }
  if (texts.empty()) {
    out << say({kAllCurrent}, voice) << '\n';
  }
}

std::string status_json(const Matrix& matrix, const std::string& lang,
                        const std::vector<OpenText>& texts) {
  json status = {{"schema", 1}, {"languages", json::object()}};
  for (const auto& [tag, records] : matrix) {
    status["languages"][tag] = counts_json(records);
  }
  if (!lang.empty()) {
    status["lang"] = lang;
    status["texts"] = json::array();
    for (const OpenText& text : texts) {
      status["texts"].push_back(text_json(text));
    }
  }
  return print_json(status);
}

}  // namespace townhall::translate
