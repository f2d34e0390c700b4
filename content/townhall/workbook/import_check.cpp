#include "content/townhall/workbook/import_check.h"

#include <algorithm>
#include <set>

#include "content/townhall/check/check.h"
#include "content/townhall/text_path.h"
#include "content/townhall/workbook/field_place.h"
#include "content/townhall/workbook/import_phrases.h"

namespace townhall::workbook {
namespace {

using kiosk::base::Result;

constexpr Phrase kTextIn = {"Übersetzung „{1}“:", "translation \"{1}\":"};

std::string line_of(const Issue& issue) {
  return issue.where.record + "\n" + issue.where.field + "\n" +
         issue.finding.sentence(Voice::English);
}

// How well a change fits a place: its record, its sheet, its row, its column.
int fitness(const Change& change, const Issue& issue, const std::optional<FieldPlace>& place) {
  if (change.record != issue.where.record) {
    return 0;
  }
  if (!place || change.place.sheet != place->sheet) {
    return 1;
  }
  const bool same_row =
      place->key.empty() || change.row.find(" " + place->key + " von ") != std::string::npos;
  const bool same_column = change.place.heading == place->heading;
  return 2 + (same_row ? 2 : 0) + (same_column ? 1 : 0);
}

// The row that has it, whether anybody touched it or not; of the items of a list the one that the
// sentence names.
std::optional<Place> row_of(const Issue& issue, const FieldPlace& wanted, const Layout& layout) {
  const auto rows = layout.rows.find({wanted.sheet, issue.where.record});
  if (rows == layout.rows.end()) {
    return std::nullopt;
  }
  const auto find_row = [&](const auto& has_it) {
    return std::find_if(rows->second.begin(), rows->second.end(), has_it);
  };
  auto row = find_row([&](const Layout::Row& one) { return one.key == wanted.key; });
  if (row == rows->second.end()) {
    const std::string sentence = issue.finding.sentence(Voice::English);
    row = find_row([&](const Layout::Row& one) {
      return sentence.find("\"" + one.key + "\"") != std::string::npos ||
             sentence.find("„" + one.key + "“") != std::string::npos;
    });
  }
  if (row == rows->second.end()) {
    return std::nullopt;
  }
  const auto column = layout.columns.find({wanted.sheet, wanted.heading});
  return Place{wanted.sheet, row->number, column == layout.columns.end() ? "" : column->second,
               wanted.heading};
}

// The change that is most about it; of equals the last, which is most about a part of the record.
// Where none is about that very row, the row itself.
Place place_of(const Issue& issue, const Imported& imported) {
  const std::optional<FieldPlace> wanted = field_place(issue.where.record, issue.where.field);
  Place place{wanted ? wanted->sheet : issue.where.file};
  int best = 0;
  for (const Change& change : imported.changes) {
    const int fit = fitness(change, issue, wanted);
    if (fit > 0 && fit >= best) {
      best = fit;
      place = change.place;
    }
  }
  constexpr int kOfItsSheet = 2;
  constexpr int kOfItsRow = 4;
  const bool of_other_row = wanted && best >= kOfItsSheet && best < kOfItsRow;
  const bool elsewhere = best == 0 || (of_other_row && !wanted->heading.empty());
  const auto row =
      wanted && elsewhere ? row_of(issue, *wanted, imported.layout) : std::optional<Place>();
  return row ? *row : place;
}

// Of a fault in a translation: the sheets show the texts of the source alone.
std::string other_language(const Issue& issue, const std::string& source) {
  const std::string lang = language_of_texts(issue.where.file);
  return lang == source ? "" : lang;
}

// What the place does not say.
std::string about(const Issue& issue, const Place& place, const std::string& source, Voice voice) {
  const std::string lang = other_language(issue, source);
  const std::string text = lang.empty() ? "" : say({kTextIn, {lang}}, voice) + " ";
  if (place.row != 0 && !place.heading.empty()) {
    return text;
  }
  return text + issue.where.record + (issue.where.field.empty() ? "" : ": " + issue.where.field) +
         ": ";
}

}  // namespace

Result<void> check_import(CheckedPackage package, const Canonical& before,
                          const kiosk::base::FileReader& files, Imported& imported) {
  const CheckOptions options = TRY(read_check_options(package.input, files));
  imported.after.media = std::move(package.media);
  Issues now;
  check(imported.after, options, now);
  Canonical old = before;
  old.media = std::move(imported.after.media);
  Issues earlier;
  check(old, options, earlier);
  std::set<std::string> known;
  for (const Issue& issue : earlier.all()) {
    known.insert(line_of(issue));
  }
  for (const Issue& issue : now.all()) {
    if (issue.level() == Level::Hint || known.count(line_of(issue)) != 0) {
      continue;
    }
    const bool refused = issue.level() == Level::Error;
    Place place = place_of(issue, imported);
    const std::string sentence = about(issue, place, imported.after.source, package.voice) +
                                 issue.finding.sentence(package.voice);
    (refused ? imported.mistakes : imported.notes)
        .push_back({std::move(place), {refused ? kCheckSays : kCheckWarns, {sentence}}});
  }
  return {};
}

}  // namespace townhall::workbook
