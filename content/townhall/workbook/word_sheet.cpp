#include "content/townhall/workbook/word_sheet.h"

#include <algorithm>
#include <map>
#include <set>

#include "content/townhall/workbook/cells.h"
#include "content/townhall/workbook/import_phrases.h"
#include "content/townhall/workbook/plan_tables.h"
#include "content/townhall/workbook/reference_words.h"
#include "content/townhall/workbook/sheet_columns.h"
#include "content/townhall/workbook/value_phrases.h"

namespace townhall::workbook {
namespace {

using nlohmann::json;

const Kind& word_kind() {
  static const Kind kKind = {"search_word", "search_words.json", search_word_fields(), {}};
  return kKind;
}

std::vector<std::string> row_of(const Canonical& canonical, const PlannedSheet& sheet,
                                const json& word) {
  std::vector<std::string> cells;
  for (const PlannedColumn& column : sheet.columns) {
    cells.push_back(shown(canonical, {}, word, sheet, column));
  }
  return cells;
}

// "Suchwort „Mietzuschuss“ (de) für service/wohngeld"
std::string about(const json& word) {
  return "Suchwort „" + string_of(word, "word") + "“ (" + string_of(word, "lang") + ") für " +
         reference_in_words(string_of(word, "entity"));
}

class WordImport {
 public:
  WordImport(const PlannedSheet& sheet, const Grid& grid,
             const kiosk::locale::LanguageNames* languages, Imported& out)
      : sheet_(sheet), columns_(sheet, grid, out), languages_(languages), out_(out) {
    const std::vector<json>& words = out.after.search_words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      known_[digest_of_row(row_of(out.after, sheet, words[i]), sheet)] = i;
    }
  }

  void take(const Grid& grid) {
    for (std::size_t i = 1; i < grid.rows.size(); ++i) {
      take(grid.rows[i]);
    }
    std::vector<json>& words = out_.after.search_words;
    for (auto at = removed_.rbegin(); at != removed_.rend(); ++at) {
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(*at));
    }
    words.insert(words.end(), added_.begin(), added_.end());
  }

 private:
  void mistake(const GridRow& row, Holds holds, Saying saying) {
    out_.mistakes.push_back({columns_.place(row, sheet_.column_of(holds)), std::move(saying)});
  }

  std::vector<std::string> cells_of(const GridRow& row) const {
    std::vector<std::string> cells;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
      cells.push_back(columns_.text(row, i));
    }
    return cells;
  }

  void take(const GridRow& row) {
    const std::vector<std::string> cells = cells_of(row);
    const bool blank = std::all_of(cells.begin(), cells.end(),
                                   [](const std::string& cell) { return cell.empty(); });
    if (columns_.refuse_formulas(row, out_) || blank) {
      return;
    }
    const std::string& mark = cells[sheet_.column_of(Holds::Mark)];
    const std::string& digest = cells[sheet_.column_of(Holds::Digest)];
    if (!mark.empty() && mark != kMark && mark != "X") {
      mistake(row, Holds::Mark, {kBadMark, {mark}});
    } else if (!digest.empty()) {
      take_known(row, digest, cells);
    } else if (!mark.empty()) {
      mistake(row, Holds::Mark, {kNothingToRemove});
    } else {
      add(row);
    }
  }

  void take_known(const GridRow& row, const std::string& digest,
                  const std::vector<std::string>& cells) {
    const auto found = known_.find(digest);
    if (found == known_.end()) {
      take_stale(row, digest, cells);
      return;
    }
    const auto [seen, is_new] = seen_.emplace(found->second, row.number);
    if (!is_new) {
      out_.mistakes.push_back({columns_.place(row, 0), {kSameRow, {std::to_string(seen->second)}}});
      return;
    }
    json& word = out_.after.search_words[found->second];
    if (!cells[sheet_.column_of(Holds::Mark)].empty()) {
      removed_.insert(found->second);
      out_.changes.push_back({ChangeKind::Removed, columns_.place(row, std::string::npos),
                              about(word), "", "", string_of(word, "entity")});
      return;
    }
    change(row, word);
  }

  // The word was changed or removed in the package meanwhile, maybe with its record just now.
  void take_stale(const GridRow& row, const std::string& digest,
                  const std::vector<std::string>& cells) {
    const bool untouched = !columns_.complete() || digest == digest_of_row(cells, sheet_);
    const auto [kind, slug] = split_reference(reference_of_words(cells.front()));
    if (!untouched) {
      out_.mistakes.push_back({columns_.place(row, std::string::npos), {kStale}});
    } else if (out_.after.has(kind, slug)) {
      ++out_.newer;
    }
  }

  // Puts one cell; whether it says something else than before.
  bool put_cell(const GridRow& row, std::size_t index, json& word, bool& good) {
    const PlannedColumn& column = sheet_.columns[index];
    const Cell* cell = columns_.cell(row, index);
    if (cell == nullptr || column.plan.holds != Holds::Value) {
      return false;
    }
    const std::string before = shown(out_.after, {}, word, sheet_, column);
    const bool as_typed = cell->kind == CellKind::Text || cell->kind == CellKind::Number;
    if (as_typed && tidy(cell->text) == before && !(column.required && before.empty())) {
      return false;
    }
    std::optional<Saying> note;
    const RowName nameless;
    if (auto problem = put({out_.after, sheet_, nameless, word, languages_}, column, *cell, note)) {
      out_.mistakes.push_back({columns_.place(row, index), std::move(*problem)});
      good = false;
    }
    return good && shown(out_.after, {}, word, sheet_, column) != before;
  }

  void change(const GridRow& row, json& word) {
    const std::string what = about(word);
    bool good = true;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
      const std::string before = shown(out_.after, {}, word, sheet_, sheet_.columns[i]);
      if (put_cell(row, i, word, good)) {
        out_.changes.push_back({ChangeKind::Changed, columns_.place(row, i), what, before,
                                shown(out_.after, {}, word, sheet_, sheet_.columns[i]),
                                string_of(word, "entity")});
      }
    }
  }

  void add(const GridRow& row) {
    json word = json::object();
    bool good = true;
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
      put_cell(row, i, word, good);
    }
    // A workbook that is taken in once more brings what it brought.
    const std::vector<json>& words = out_.after.search_words;
    const auto same = std::find(words.begin(), words.end(), word);
    const bool is_there =
        same != words.end() && removed_.count(static_cast<std::size_t>(same - words.begin())) == 0;
    if (good && !is_there) {
      out_.changes.push_back({ChangeKind::Added, columns_.place(row, std::string::npos),
                              about(word), "", "", string_of(word, "entity")});
      added_.push_back(std::move(word));
    }
  }

  const PlannedSheet& sheet_;
  SheetColumns columns_;
  const kiosk::locale::LanguageNames* languages_;
  Imported& out_;
  std::map<std::string, std::size_t> known_;  // words by their digest
  std::map<std::size_t, std::size_t> seen_;   // the row's number by the word's
  std::set<std::size_t> removed_;
  std::vector<json> added_;
};

}  // namespace

PlannedSheet planned_word_sheet() {
  PlannedSheet sheet;
  sheet.plan = {kWordSheet, word_kind().name, "", "Suchwort", kSearchWordColumns};
  sheet.kind = &word_kind();
  for (const ColumnPlan& plan : kSearchWordColumns) {
    PlannedColumn column;
    column.plan = plan;
    for (const Field& field : search_word_fields()) {
      if (plan.holds == Holds::Value && field.key == plan.field) {
        column.value = &field;
        column.required = field.required;
      }
    }
    sheet.columns.push_back(column);
  }
  return sheet;
}

std::vector<std::vector<std::string>> word_rows(const Canonical& canonical,
                                                const PlannedSheet& sheet) {
  std::vector<std::vector<std::string>> rows;
  const std::size_t digest = sheet.column_of(Holds::Digest);
  for (const json& word : canonical.search_words) {
    rows.push_back(row_of(canonical, sheet, word));
    rows.back()[digest] = digest_of_row(rows.back(), sheet);
  }
  return rows;
}

void import_words(const Grid& grid, const kiosk::locale::LanguageNames* languages, Imported& out) {
  const PlannedSheet sheet = planned_word_sheet();
  WordImport words(sheet, grid, languages, out);
  words.take(grid);
}

}  // namespace townhall::workbook
