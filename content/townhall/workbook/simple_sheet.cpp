#include "content/townhall/workbook/simple_sheet.h"

#include <array>
#include <map>

#include "content/townhall/digest.h"
#include "content/townhall/marks.h"
#include "content/townhall/workbook/import_phrases.h"
#include "content/townhall/workbook/items.h"
#include "content/townhall/workbook/reference_words.h"
#include "content/townhall/workbook/value_phrases.h"
#include "kiosk/base/utf8.h"

namespace townhall::workbook {
namespace {

using nlohmann::json;

constexpr const char* kSimple = "de-simple";

enum At : std::size_t { kRecord, kWhat, kGerman, kText, kField, kCheck, kColumns };

constexpr std::array<std::string_view, kColumns> kHeadings = {
    "Eintrag", "Feld", "Deutsch", "Leichte Sprache", "Feldname", "Prüfzahl"};

constexpr Phrase kNoSuchText = {
    "Zu „{1}“ gibt es im Paket keinen deutschen Text „{2}“. Ändern Sie die grauen Spalten nicht; "
    "exportieren Sie sonst neu.",
    "The package has no German text \"{2}\" of \"{1}\". Do not change the grey columns; else "
    "export "
    "anew."};

constexpr Phrase kGreyCell = {
    "Diese graue Spalte zeigt nur, was im Blatt des Eintrags steht. Ändern Sie den deutschen Text "
    "dort; „{1}“ wird hier nicht gelesen.",
    "This grey column only shows what is in the sheet of the record. Change the German text there; "
    "\"{1}\" is not read here."};

std::string text_in(const Canonical& canonical, const std::string& lang, const std::string& record,
                    const std::string& field) {
  const std::string* text = canonical.text(lang, record, field);
  return text == nullptr ? std::string() : tidy(*text);
}

std::string digest_of(const std::string& german, const std::string& simple) {
  return "z" + text_digest(german + '\x1f' + simple);  // see digest_of_row
}

// What a reader of the sheet sees of a field: "Telefon main: Hinweis".
std::string title_of(const PlannedSheet& sheet, const RowName& name, const PlannedColumn& column) {
  std::string title;
  if (!sheet.has_records()) {
    title = std::string(sheet.plan.one) + " " + key_in_words(name.keys.back()) + ": ";
  }
  return title + std::string(column.plan.heading);
}

class SimpleImport {
 public:
  SimpleImport(const Grid& grid, const Canonical& before, Imported& out)
      : grid_(grid), before_(before), out_(out), file_(text_file_of(out.after, kSimple)) {}

  void take() {
    if (grid_.rows.empty() || !find_columns()) {
      return;
    }
    for (std::size_t i = 1; i < grid_.rows.size(); ++i) {
      take_row(grid_.rows[i]);
    }
  }

 private:
  bool find_columns() {
    columns_.fill(std::string::npos);
    const std::vector<Cell>& headings = grid_.rows.front().cells;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      for (std::size_t at = 0; at < kColumns; ++at) {
        columns_[at] = tidy(headings[i].text) == kHeadings[at] ? i : columns_[at];
      }
    }
    for (const At at : {kRecord, kText, kField}) {
      if (columns_[at] == std::string::npos) {
        const std::string heading(kHeadings[at]);
        out_.mistakes.push_back({{grid_.name}, {kKeyColumnMissing, {heading}}});
        return false;
      }
    }
    return true;
  }

  Cell cell(const GridRow& row, At at) const {
    return columns_[at] < row.cells.size() ? row.cells[columns_[at]] : Cell{};
  }

  std::string text(const GridRow& row, At at) const { return tidy(cell(row, at).text); }

  Place place(const GridRow& row, At at) const {
    return {grid_.name, row.number, column_name(columns_[at]), std::string(kHeadings[at])};
  }

  void mistake(const GridRow& row, At at, Saying saying) {
    out_.mistakes.push_back({place(row, at), std::move(saying)});
  }

  bool refuse_formulas(const GridRow& row) {
    bool found = false;
    for (const At at : {kRecord, kText, kField, kCheck}) {
      if (cell(row, at).kind == CellKind::Formula) {
        mistake(row, at, {kFormula, {text(row, at)}});
        found = true;
      }
    }
    return found;
  }

  void take_row(const GridRow& row) {
    if (refuse_formulas(row)) {
      return;
    }
    const std::string record = reference_of_words(text(row, kRecord));
    const std::string field = text(row, kField);
    const std::string simple = text(row, kText);
    if (record.empty() && field.empty() && simple.empty()) {
      return;
    }
    look_at_grey_cell(row, record, field);
    const std::string german = text_in(out_.after, out_.after.source, record, field);
    const std::string current = text_in(out_.after, kSimple, record, field);
    if (simple == current && cell(row, kText).kind == CellKind::Text) {
      return;
    }
    if (german.empty()) {
      // Where its record or item has just been removed nothing is to be said.
      if (text(row, kCheck) != digest_of(text(row, kGerman), simple)) {
        mistake(row, kRecord, {kNoSuchText, {record, field}});
      }
      return;
    }
    const auto [known, is_new] = seen_.emplace(record + "\n" + field, row.number);
    if (!is_new) {
      mistake(row, kRecord, {kSameRow, {std::to_string(known->second)}});
      return;
    }
    if (text(row, kCheck) == digest_of(text(row, kGerman), simple)) {
      ++out_.newer;  // untouched here, changed in the package
      return;
    }
    put(row, {record, field, current, simple, german});
  }

  // The check sum is that of the German text as it was exported, so it tells who changed it: not
  // the package since.
  void look_at_grey_cell(const GridRow& row, const std::string& record, const std::string& field) {
    const std::string typed = text(row, kGerman);
    const std::string current = text_in(out_.after, kSimple, record, field);
    const std::string before = text_in(before_, before_.source, record, field);
    if (columns_[kGerman] != std::string::npos && typed != before &&
        text(row, kCheck) == digest_of(before, current)) {
      mistake(row, kGerman, {kGreyCell, {typed}});
    }
  }

  struct Edit {
    std::string record;
    std::string field;
    std::string from;
    std::string to;
    std::string german;
  };

  void put(const GridRow& row, const Edit& edit) {
    const CellKind kind = cell(row, kText).kind;
    if (kind != CellKind::Text && kind != CellKind::Number) {
      mistake(row, kText, {kBecameOther, {edit.to}});
      return;
    }
    if (kiosk::base::forbidden_character(edit.to)) {
      mistake(row, kText, {kForbidden});
      return;
    }
    if (edit.to.empty()) {
      for (json* fields : {&file_->texts, &file_->digests, &file_->marks}) {
        erase_in(*fields, edit.record, edit.field);
      }
    } else {
      file_->texts[edit.record][edit.field] = edit.to;
      file_->digests[edit.record][edit.field] =
          text_digest(*out_.after.text(out_.after.source, edit.record, edit.field));
      set_mark(*file_, edit.record, edit.field, {"human", "translated"});
    }
    out_.changes.push_back({ChangeKind::Changed, place(row, kText),
                            reference_in_words(edit.record) + " " + text(row, kWhat), edit.from,
                            edit.to, edit.record});
  }

  const Grid& grid_;
  const Canonical& before_;
  Imported& out_;
  TextFile* file_;
  std::array<std::size_t, kColumns> columns_ = {};
  std::map<std::string, std::size_t> seen_;  // the row's number
};

}  // namespace

Sheet simple_sheet(const Canonical& canonical) {
  constexpr std::array<int, kColumns> kWidths = {34, 28, 60, 60, 30, 18};
  Sheet sheet;
  sheet.name = kSimpleSheet;
  for (std::size_t at = 0; at < kColumns; ++at) {
    Column column;
    column.heading = kHeadings[at];
    column.width = kWidths[at];
    column.hidden = at == kField || at == kCheck;
    column.key = at != kText;
    sheet.columns.push_back(std::move(column));
  }
  if (canonical.text_file(kSimple) == nullptr) {
    return sheet;
  }
  for (const PlannedSheet& planned : planned_sheets()) {
    each_item(canonical, planned, [&](const RowName& name, const json& item) {
      for (const PlannedColumn& column : planned.columns) {
        const std::string german =
            column.text == nullptr ? std::string() : shown(canonical, name, item, planned, column);
        if (german.empty()) {
          continue;
        }
        const std::string field = text_name(name, *column.text, item);
        const std::string simple = text_in(canonical, kSimple, name.record(), field);
        sheet.rows.push_back({reference_in_words(name.record()), title_of(planned, name, column),
                              german, simple, field, digest_of(german, simple)});
      }
    });
  }
  return sheet;
}

void import_simple(const Grid& grid, const Canonical& before, Imported& out) {
  if (text_file_of(out.after, kSimple) == nullptr) {
    return;
  }
  SimpleImport(grid, before, out).take();
}

}  // namespace townhall::workbook
