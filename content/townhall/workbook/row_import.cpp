#include "content/townhall/workbook/row_import.h"

#include "content/townhall/digest.h"
#include "content/townhall/shape_check.h"
#include "content/townhall/workbook/cell_hours.h"
#include "content/townhall/workbook/import_phrases.h"
#include "content/townhall/workbook/value_phrases.h"

namespace townhall::workbook {
namespace {

using nlohmann::json;

bool is_content(Holds holds) {
  return holds == Holds::Value || holds == Holds::Text || holds == Holds::Day ||
         holds == Holds::Opened || holds == Holds::Season;
}

// In all languages.
std::size_t count_texts(const Canonical& canonical, const std::string& record) {
  std::size_t count = 0;
  for (const TextFile& file : canonical.texts) {
    count += file.texts.contains(record) ? file.texts.at(record).size() : 0U;
  }
  return count;
}

}  // namespace

RowImport::RowImport(const PlannedSheet& sheet, const SheetColumns& columns, Items& items,
                     Imported& out, const kiosk::locale::LanguageNames* languages)
    : sheet_(sheet),
      columns_(columns),
      items_(items),
      out_(out),
      languages_(languages),
      ranks_(sheet, columns, items, out) {
  for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
    const Place place = columns.place({}, i);
    out.layout.columns.try_emplace({place.sheet, place.heading}, place.column);
  }
}

void RowImport::mistake(const GridRow& row, std::size_t index, Saying saying) {
  out_.mistakes.push_back({columns_.place(row, index), std::move(saying)});
}

bool RowImport::is_blank(const GridRow& row) const {
  for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
    if (!columns_.text(row, i).empty()) {
      return false;
    }
  }
  return true;
}

void RowImport::note_owner(const GridRow& row) {
  const std::size_t at = sheet_.column_of(sheet_.has_records() ? Holds::Slug : Holds::Parent);
  out_.layout.owners[{std::string(sheet_.plan.name), row.number}] =
      std::string(sheet_.plan.kind) + "/" + columns_.text(row, at);
}

void RowImport::take(const GridRow& row) {
  note_owner(row);
  if (columns_.refuse_formulas(row, out_) || is_blank(row)) {
    return;
  }
  std::optional<RowName> name = name_of(row);
  if (!name || !check_name(row, *name)) {
    return;
  }
  const std::size_t mark_at = sheet_.column_of(Holds::Mark);
  const std::string mark = columns_.text(row, mark_at);
  if (!mark.empty()) {
    if (mark == kMark || mark == "X") {
      remove(row, *name);
    } else {
      mistake(row, mark_at, {kBadMark, {mark}});
    }
    return;
  }
  if (items_.item(sheet_, *name) != nullptr) {
    change(row, *name);
    ranks_.wish(row, *name, about(*name));
  } else {
    add(row, std::move(*name));
  }
}

void RowImport::remove(const GridRow& row, const RowName& name) {
  if (items_.item(sheet_, name) == nullptr) {
    // What hung on a record that goes too has gone with it.
    if (columns_.as_exported(row)) {
      out_.gone += items_.was_removed(name.record()) ? 0U : 1U;
    } else if (sheet_.has_records() || !items_.was_removed(name.record())) {
      mistake(row, sheet_.column_of(Holds::Mark), {kNothingToRemove});
    }
    return;
  }
  const std::string what = about(name);
  const std::size_t texts = count_texts(out_.after, name.record());
  items_.remove(sheet_, name);
  out_.changes.push_back({ChangeKind::Removed,
                          columns_.place(row, std::string::npos),
                          what,
                          "",
                          "",
                          name.record(),
                          {},
                          count_texts(out_.after, name.record()) < texts});
}

bool RowImport::says_same(const RowName& name, const PlannedColumn& column,
                          const Cell& cell) const {
  std::optional<Saying> note;
  const json* item = items_.item(sheet_, name);
  const auto value = understand_value({sheet_, *column.value, out_.after, languages_}, cell, note);
  const json* meant = std::get_if<json>(&value);
  return meant != nullptr && item->is_object() &&
         item->value(std::string(column.value->key), json()) == *meant;
}

bool RowImport::put_cell(const GridRow& row, const RowName& name, std::size_t index) {
  const PlannedColumn& column = sheet_.columns[index];
  const Cell* cell = columns_.cell(row, index);
  if (cell == nullptr || !is_content(column.plan.holds)) {
    return true;
  }
  json* item = items_.item(sheet_, name);
  const std::string current = shown(out_.after, name, *item, sheet_, column);
  // A number that reads as the text did (115) is not damaged.
  const bool as_typed = cell->kind == CellKind::Text || cell->kind == CellKind::Number;
  if (as_typed && tidy(cell->text) == current) {
    return true;
  }
  if (!sheet_.has_records() && column.plan.holds == Holds::Value && !current.empty() &&
      column.plan.field == sheet_.steps.back().identity) {
    const bool same = says_same(name, column, *cell);
    if (!same) {
      mistake(row, index, {kIdentityChanged, {current}});
    }
    return same;
  }
  if (column.plan.holds == Holds::Opened && tidy(cell->text) == kByPlan &&
      items_.has_hours_to_come(name.record()) && list_of((*item)["hours"], "schedules").empty()) {
    (*item)["hours"]["schedules"] = json::array();
  }
  std::optional<Saying> note;
  if (std::optional<Saying> problem =
          put({out_.after, sheet_, name, *item, languages_}, column, *cell, note)) {
    mistake(row, index, std::move(*problem));
    out_.refused.push_back({std::string(sheet_.plan.name), std::string(column.plan.heading), name});
    return false;
  }
  const std::string now = shown(out_.after, name, *item, sheet_, column);
  if (now == current) {
    return true;
  }
  if (note) {
    out_.notes.push_back({columns_.place(row, index), std::move(*note)});
  }
  out_.changes.push_back(
      {ChangeKind::Changed, columns_.place(row, index), about(name), current, now, name.record()});
  return true;
}

void RowImport::change(const GridRow& row, const RowName& name) {
  std::vector<std::string> now;
  const json* item = items_.item(sheet_, name);
  for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
    now.push_back(shown(out_.after, name, *item, sheet_, sheet_.columns[i]));
  }
  const std::string exported = columns_.text(row, sheet_.column_of(Holds::Digest));
  const bool stale = !exported.empty() && exported != digest_of_row(now, sheet_);
  if (stale && columns_.as_exported(row)) {
    ++out_.newer;
    return;
  }
  const std::size_t changes = out_.changes.size();
  for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
    put_cell(row, name, i);
  }
  if (stale && out_.changes.size() != changes) {
    mistake(row, std::string::npos, {kStale});
  }
}

bool RowImport::name_new(const GridRow& row, RowName& name) {
  const Step& step = sheet_.steps.back();
  for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
    const PlannedColumn& column = sheet_.columns[i];
    if (column.plan.holds != Holds::Value || column.plan.field != step.identity) {
      continue;
    }
    std::optional<Saying> note;
    json probe = json::object();
    const Cell* cell = columns_.cell(row, i);
    std::optional<Saying> problem = put({out_.after, sheet_, name, probe, languages_}, column,
                                        cell == nullptr ? Cell{} : *cell, note);
    if (problem) {
      mistake(row, i, std::move(*problem));
      return false;
    }
    name.keys.back() = string_of(probe, step.identity.c_str());
  }
  const std::string identity = name.keys.back();
  for (std::size_t same = 2; sheet_.plan.repeats && items_.item(sheet_, name) != nullptr; ++same) {
    name.keys.back() = identity + "#" + std::to_string(same);
  }
  if (items_.item(sheet_, name) != nullptr) {
    mistake(row, 0, {kItemThere, {name.keys.back(), name.slug}});
    return false;
  }
  return true;
}

void RowImport::add(const GridRow& row, RowName name) {
  if (sheet_.kind == &package_kind()) {
    mistake(row, 0, {kOneTown, {string_of(out_.after.package, "id")}});
    return;
  }
  if (columns_.as_exported(row)) {
    out_.gone += items_.was_removed(name.record()) ? 0U : 1U;
    return;
  }
  const bool in_list = !sheet_.has_records();
  if (in_list && items_.record(name.kind, name.slug) == nullptr) {
    if (!items_.was_removed(name.record())) {
      mistake(row, 0, {kNoOwner, {name.slug}});
    }
    return;
  }
  const bool own_key = in_list && sheet_.steps.back().identity == "key";
  // A key that staff may write themselves stands in a visible column.
  const bool writable = own_key && !sheet_.columns[sheet_.column_of(Holds::ItemKey)].plan.hidden &&
                        columns_.text(row, sheet_.column_of(Holds::Digest)).empty();
  if (in_list && !name.keys.back().empty() && !(writable && is_slug(name.keys.back()))) {
    mistake(row, 0, {kNoSuchItem, {name.keys.back()}});
    return;
  }
  if (in_list && !own_key && !name_new(row, name)) {
    return;
  }
  json* item = items_.add(sheet_, name);
  if (item == nullptr) {
    mistake(row, sheet_.column_of(Holds::Middle), {kNoOwner, {name.keys.front()}});
    return;
  }
  if (in_list && !own_key) {
    (*item)[sheet_.steps.back().identity] = identity_of_key(name.keys.back());
  }
  const std::size_t changes = out_.changes.size();
  for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
    const PlannedColumn& column = sheet_.columns[i];
    const bool filled = !columns_.text(row, i).empty();
    if (filled) {
      put_cell(row, name, i);
    } else if (column.required && is_content(column.plan.holds)) {
      mistake(row, i, {kMustNotBeEmpty});
    }
  }
  item = items_.item(sheet_, name);
  if (in_list && sheet_.steps.back().field->type == Type::ReferenceOrObject && item->size() == 1) {
    *item = name.keys.back();
  }
  Change added = {ChangeKind::Added, columns_.place(row, std::string::npos), about(name), "", "",
                  name.record()};
  for (std::size_t i = changes; i < out_.changes.size(); ++i) {
    added.cells.emplace_back(out_.changes[i].place.heading, out_.changes[i].to);
  }
  out_.changes.resize(changes);
  out_.changes.push_back(std::move(added));
  ranks_.wish(row, name, about(name));
}

}  // namespace townhall::workbook
