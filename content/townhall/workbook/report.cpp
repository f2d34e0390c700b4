#include "content/townhall/workbook/report.h"

#include "content/townhall/quote.h"
#include "content/townhall/translation.h"

namespace townhall::workbook {
namespace {

constexpr Phrase kSheet = {"Blatt „{1}“", "sheet \"{1}\""};
constexpr Phrase kRow = {", Zeile {1}", ", row {1}"};
constexpr Phrase kBareColumn = {", Spalte {1}", ", column {1}"};
constexpr Phrase kColumn = {", Spalte {1} „{2}“", ", column {1} \"{2}\""};
constexpr Phrase kMistake = {"Fehler: {1}: {2}", "mistake: {1}: {2}"};
constexpr Phrase kNote = {"Hinweis: {1}: {2}", "note: {1}: {2}"};
constexpr Phrase kAdded = {"Neu: {1} [{2}]", "added: {1} [{2}]"};
constexpr Phrase kAddedWith = {"Neu: {1}, mit {3} [{2}]", "added: {1}, with {3} [{2}]"};
constexpr Phrase kCell = {"{1}: {2}", "{1}: {2}"};
constexpr Phrase kRemovedWithTexts = {"Gelöscht: {1}, mit den Texten dazu in allen Sprachen [{2}]",
                                      "removed: {1}, with its texts in all languages [{2}]"};
constexpr Phrase kRemoved = {"Gelöscht: {1} [{2}]", "removed: {1} [{2}]"};
constexpr Phrase kChanged = {"Geändert: {1}, {2}: {3} → {4} [{5}]",
                             "changed: {1}, {2}: {3} → {4} [{5}]"};
constexpr Phrase kEmpty = {"(leer)", "(empty)"};
constexpr Phrase kQuoted = {"„{1}“", "\"{1}\""};
constexpr Phrase kNothing = {"Kein Unterschied zum Paket.", "No difference from the package."};
constexpr Phrase kCounts = {"{1} neu, {2} geändert, {3} gelöscht; {4} Fehler.",
                            "{1} added, {2} changed, {3} removed; {4} {4:mistake|mistakes}."};
constexpr Phrase kNewer = {
    "{1} {1:Zeile ist|Zeilen sind} im Paket neuer als in der Mappe; {1:sie bleibt, wie sie im "
    "Paket "
    "ist|sie bleiben, wie sie im Paket sind}.",
    "{1} {1:row is|rows are} newer in the package than in the workbook; {1:it stays as it "
    "is|they stay as they are} in the package."};
constexpr Phrase kGone = {
    "{1} {1:Zeile gehört zu einem Eintrag, den es im Paket nicht mehr gibt; sie wird|Zeilen "
    "gehören "
    "zu Einträgen, die es im Paket nicht mehr gibt; sie werden} übergangen.",
    "{1} {1:row is about a record that the package has no more; it is|rows are about records that "
    "the package has no more; they are} passed over."};
constexpr Phrase kOutdated = {"Übersetzungen, die danach zu prüfen sind: {1}.",
                              "Translations to be looked at after this: {1}."};

std::string quoted(const std::string& text, Voice voice) {
  std::string line = text;
  for (std::size_t at = 0; (at = line.find('\n', at)) != std::string::npos;) {
    line.replace(at, 1, " ⏎ ");
  }
  return text.empty() ? say({kEmpty}, voice) : say({kQuoted, {isolated(line)}}, voice);
}

std::string in_words(const std::vector<std::pair<std::string, std::string>>& cells, Voice voice) {
  std::string words;
  for (const auto& [heading, text] : cells) {
    words += (words.empty() ? "" : ", ") + say({kCell, {heading, quoted(text, voice)}}, voice);
  }
  return words;
}

std::string count(const std::vector<Change>& changes, ChangeKind kind) {
  std::size_t number = 0;
  for (const Change& change : changes) {
    number += change.kind == kind ? 1U : 0U;
  }
  return std::to_string(number);
}

}  // namespace

std::string words_of(const Told& told, Voice voice) {
  switch (told.kind) {
    case ChangeKind::Added:
      return told.cells.empty()
                 ? say({kAdded, {told.row, told.place}}, voice)
                 : say({kAddedWith, {told.row, told.place, in_words(told.cells, voice)}}, voice);
    case ChangeKind::Removed:
      return say({told.with_texts ? kRemovedWithTexts : kRemoved, {told.row, told.place}}, voice);
    case ChangeKind::Changed:
      break;
  }
  return say(
      {kChanged,
       {told.row, told.heading, quoted(told.from, voice), quoted(told.to, voice), told.place}},
      voice);
}

std::string words_of(const Place& place, Voice voice) {
  std::string words = say({kSheet, {place.sheet}}, voice);
  if (place.row != 0) {
    words += say({kRow, {std::to_string(place.row)}}, voice);
  }
  if (!place.column.empty() && place.heading.empty()) {
    words += say({kBareColumn, {place.column}}, voice);
  } else if (!place.column.empty()) {
    words += say({kColumn, {place.column, place.heading}}, voice);
  }
  return words;
}

void report(const Imported& imported, Voice voice, std::ostream& out) {
  for (const Remark& note : imported.notes) {
    out << say({kNote, {words_of(note.place, voice), say(note.saying, voice)}}, voice) << '\n';
  }
  if (imported.newer != 0) {
    out << say({kNewer, {std::to_string(imported.newer)}}, voice) << '\n';
  }
  if (imported.gone != 0) {
    out << say({kGone, {std::to_string(imported.gone)}}, voice) << '\n';
  }
  for (const Change& change : imported.changes) {
    out << words_of({change.kind, change.row, change.place.heading, change.from, change.to,
                     words_of(change.place, voice), change.cells, change.with_texts},
                    voice)
        << '\n';
  }
  for (const Remark& mistake : imported.mistakes) {
    out << say({kMistake, {words_of(mistake.place, voice), say(mistake.saying, voice)}}, voice)
        << '\n';
  }
  if (imported.changes.empty() && imported.mistakes.empty()) {
    out << say({kNothing}, voice) << '\n';
    return;
  }
  out << say({kCounts,
              {count(imported.changes, ChangeKind::Added),
               count(imported.changes, ChangeKind::Changed),
               count(imported.changes, ChangeKind::Removed),
               std::to_string(imported.mistakes.size())}},
             voice)
      << '\n';
}

void report_translations(const Canonical& before, const Canonical& after, Voice voice,
                         std::ostream& out) {
  const std::map<std::string, LanguageCount> old = count_translations(before);
  std::string languages;
  for (const auto& [lang, now] : count_translations(after)) {
    const auto known = old.find(lang);
    const std::size_t was = known == old.end() ? 0 : known->second.outdated;
    if (now.outdated > was) {
      languages +=
          (languages.empty() ? "" : ", ") + lang + " " + std::to_string(now.outdated - was);
    }
  }
  if (!languages.empty()) {
    out << say({kOutdated, {languages}}, voice) << '\n';
  }
}

}  // namespace townhall::workbook
