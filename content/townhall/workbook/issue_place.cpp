#include "content/townhall/workbook/issue_place.h"

#include <algorithm>

#include "content/townhall/workbook/field_place.h"
#include "content/townhall/workbook/reference_words.h"

namespace townhall::workbook {
namespace {

// How well a change fits a place: its record, its sheet, its row, its column.
int fitness(const Change& change, const Issue& issue, const std::optional<FieldPlace>& place) {
  if (change.record != issue.where.record) {
    return 0;
  }
  if (!place || change.place.sheet != place->sheet) {
    return 1;
  }
  const bool same_row = place->key.empty() || change.row.find(" " + key_in_words(place->key) +
                                                              " von ") != std::string::npos;
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

// A new row is named as a whole; its cells lie where the sheet has their columns.
Place with_column(Place place, const FieldPlace& wanted, const Layout& layout) {
  const auto column = layout.columns.find({wanted.sheet, wanted.heading});
  if (place.heading.empty() && place.sheet == wanted.sheet && column != layout.columns.end()) {
    place.heading = wanted.heading;
    place.column = column->second;
  }
  return place;
}

// Whether a change wrote into that cell, be it as one of a new row.
bool is_typed(const Place& place, const Imported& imported) {
  return std::any_of(imported.changes.begin(), imported.changes.end(), [&](const Change& change) {
    if (change.place.sheet != place.sheet || change.place.row != place.row) {
      return false;
    }
    return change.place.heading == place.heading ||
           std::any_of(change.cells.begin(), change.cells.end(),
                       [&](const auto& cell) { return cell.first == place.heading; });
  });
}

// The place of the change that fits best, and how well it does.
std::pair<Place, int> best_change(const Issue& issue, const std::optional<FieldPlace>& wanted,
                                  const Imported& imported) {
  std::pair<Place, int> best = {{wanted ? wanted->sheet : issue.where.file}, 0};
  for (const Change& change : imported.changes) {
    const int fit = fitness(change, issue, wanted);
    if (fit > 0 && fit >= best.second) {
      best = {change.place, fit};
    }
  }
  return best;
}

}  // namespace

IssuePlace place_of(const Issue& issue, const Imported& imported) {
  constexpr int kOfItsSheet = 2;
  constexpr int kOfItsRow = 4;
  const std::optional<FieldPlace> wanted = field_place(issue.where.record, issue.where.field);
  auto [place, best] = best_change(issue, wanted, imported);
  const bool of_other_row = wanted && best >= kOfItsSheet && best < kOfItsRow;
  const bool elsewhere = best == 0 || (of_other_row && !wanted->heading.empty());
  const auto row =
      wanted && elsewhere ? row_of(issue, *wanted, imported.layout) : std::optional<Place>();
  place = row ? *row : place;
  if (!wanted || wanted->heading.empty()) {
    return {place, false};
  }
  place = best >= kOfItsRow ? with_column(std::move(place), *wanted, imported.layout) : place;
  const bool is_it = place.sheet == wanted->sheet && place.heading == wanted->heading;
  return {place, is_it && is_typed(place, imported)};
}

}  // namespace townhall::workbook
