#include "content/townhall/translate/states.h"

#include <ostream>

#include "content/townhall/marks.h"
#include "content/townhall/translation.h"

namespace townhall::translate {
namespace {

constexpr Phrase kNames[kStates] = {
    {"aktuell", "current"},
    {"Quelle geändert", "source changed"},
    {"maschinell, ungeprüft", "by machine, unreviewed"},
    {"ohne Prüfsumme", "without a digest"},
    {"fehlt", "missing"},
};
constexpr Phrase kCounted[kStates] = {
    {"{1} aktuell", "{1} current"},
    {"{1} mit geänderter Quelle", "{1} with a changed source"},
    {"{1} maschinell und ungeprüft", "{1} by machine and unreviewed"},
    {"{1} ohne Prüfsumme", "{1} without a digest"},
    {"{1} {1:fehlt|fehlen}", "{1} missing"},
};

// All states but the rare one are counted, so that a line has the same places in every language.
std::string words_of(const StateCounts& counts, Voice voice) {
  std::string words;
  for (std::size_t i = 0; i < kStates; ++i) {
    const bool rare = i == static_cast<std::size_t>(State::Unknown);
    if (counts[i] != 0 || !rare) {
      words += (words.empty() ? "" : ", ") + say({kCounted[i], {std::to_string(counts[i])}}, voice);
    }
  }
  return words;
}

}  // namespace

std::string state_in_words(State state, Voice voice) {
  return say({kNames[static_cast<std::size_t>(state)]}, voice);
}

State state_of(const Canonical& canonical, const std::string& lang, const std::string& record,
               const std::string& field) {
  const TextFile* file = canonical.text_file(lang);
  if (file == nullptr || canonical.text(lang, record, field) == nullptr) {
    return State::Missing;
  }
  const Standing standing = standing_of(canonical, *file, record, field);
  if (standing.outdated) {
    return State::SourceChanged;
  }
  const Mark mark = mark_of(*file, record, field);
  if (mark.by_machine() && !mark.reviewed()) {
    return State::Unreviewed;
  }
  return standing.from_digest.empty() && !file->from.empty() ? State::Unknown : State::Current;
}

Matrix matrix_of(const Canonical& canonical) {
  Matrix matrix;
  const TextFile* source = canonical.text_file(canonical.source);
  if (source == nullptr) {
    return matrix;
  }
  for (const TextFile& file : canonical.texts) {
    if (file.lang == canonical.source) {
      continue;
    }
    std::map<std::string, StateCounts>& records = matrix[file.lang];
    for (const auto& [record, fields] : source->texts.items()) {
      for (const auto& [field, value] : fields.items()) {
        const State state = state_of(canonical, file.lang, record, field);
        ++records[record][static_cast<std::size_t>(state)];
      }
    }
  }
  return matrix;
}

void print_summary(const Matrix& matrix, Voice voice, std::ostream& out) {
  for (const auto& [lang, records] : matrix) {
    StateCounts all = {};
    for (const auto& [record, counts] : records) {
      for (std::size_t i = 0; i < kStates; ++i) {
        all[i] += counts[i];
      }
    }
    out << lang << ": " << words_of(all, voice) << '\n';
  }
}

}  // namespace townhall::translate
