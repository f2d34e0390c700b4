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
    : sheet_(sheet), columns_(columns), items_(items), out_(out), languages_(languages) {
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

std::string RowImport::title_of(const RowName& name) const {
  for (const char* field : {"name", "title", "town"}) {
    const std::string* text = out_.after.text(out_.after.source, name.record(), field);
    if (text != nullptr) {
      return *text;
    }
  }
  return {};
}

// "Telefon main von „Standesamt“ (contact/standesamt)"
std::string RowImport::about(const RowName& name) const {
  const std::string title = title_of(name);
  std::string keys;
  for (const std::string& key : name.keys) {
    keys += key + " ";
  }
  const std::string one(sheet_.plan.one);
  return one + " " + (sheet_.has_records() ? "" : keys + "von ") +
         (title.empty() ? "" : "„" + title + "“ ") + "(" + name.slug + ")";
}

std::optional<RowName> RowImport::name_of(const GridRow& row) {
  RowName name{std::string(sheet_.plan.kind), {}, {}};
  for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
    const Holds holds = sheet_.columns[i].plan.holds;
    const std::string text = columns_.text(row, i);
    const bool is_owner = holds == Holds::Slug || holds == Holds::Parent || holds == Holds::Middle;
    if (is_owner && text.empty()) {
      mistake(row, i, {kNoKey, {std::string(sheet_.columns[i].plan.heading)}});
      return std::nullopt;
    }
    if (holds == Holds::Slug || holds == Holds::Parent) {
      name.slug = text;
    }
  }
  for (const Holds holds : {Holds::Middle, Holds::ItemKey}) {
    const std::size_t at = sheet_.column_of(holds);
    if (at != std::string::npos) {
      name.keys.push_back(columns_.text(row, at));
    }
  }
  return name;
}

const RowName* RowImport::exported_as(const std::string& digest) {
  if (exported_.empty()) {
    each_item(out_.after, sheet_, [&](const RowName& name, const json& item) {
      std::vector<std::string> cells;
      for (const PlannedColumn& column : sheet_.columns) {
        cells.push_back(shown(out_.after, name, item, sheet_, column));
      }
      exported_.emplace(digest_of_row(cells, sheet_), name);
    });
  }
  const auto found = exported_.find(digest);
  return found == exported_.end() ? nullptr : &found->second;
}

bool RowImport::keeps_name(const GridRow& row, const RowName& name) {
  const std::string space = string_of(out_.after.package, "namespace");
  const std::string id = columns_.text(row, sheet_.column_of(Holds::Uuid));
  if (!id.empty() && id != uuid_v5(space, name.record())) {
    for (const std::string& slug : out_.after.slugs[name.kind]) {
      if (id == uuid_v5(space, name.kind + "/" + slug)) {
        mistake(row, 0, {kKeyWas, {slug, name.slug}});
        return false;
      }
    }
    mistake(row, 0, {kKeyChanged, {name.slug}});
    return false;
  }
  const std::string digest = columns_.text(row, sheet_.column_of(Holds::Digest));
  if (sheet_.has_records() || digest.empty() || columns_.as_exported(row) ||
      items_.record(name.kind, name.slug) == nullptr) {
    return true;
  }
  const RowName* exported = exported_as(digest);
  if (exported == nullptr || exported->slug == name.slug) {
    return true;
  }
  mistake(row, sheet_.column_of(Holds::Parent), {kOwnerChanged, {exported->slug, name.slug}});
  return false;
}

bool RowImport::is_first(const GridRow& row, const RowName& name) {
  const std::size_t sign = sheet_.column_of(sheet_.has_records() ? Holds::Uuid : Holds::Digest);
  const Seen now{row.number, columns_.text(row, sign).empty()};
  const auto [known, is_new] = seen_.emplace(name, now);
  if (is_new) {
    return true;
  }
  const Seen before = known->second;
  if (!now.added && !before.added) {
    mistake(row, 0, {kSameRow, {std::to_string(before.row)}});
    return false;
  }
  const auto [added, taken] =
      now.added ? std::pair(now.row, before.row) : std::pair(before.row, now.row);
  if (sheet_.has_records()) {
    const std::string title = title_of(name);
    mistake({added, {}}, 0,
            {kKeyTaken, {name.slug, std::to_string(taken), title.empty() ? name.slug : title}});
  } else {
    mistake({added, {}}, sheet_.column_of(Holds::ItemKey),
            {kItemTaken, {name.keys.back(), name.slug, std::to_string(taken)}});
  }
  return false;
}

bool RowImport::check_name(const GridRow& row, RowName& name) {
  if (!keeps_name(row, name)) {
    return false;
  }
  const bool made = name.keys.empty() || !name.keys.back().empty();
  if (made && !is_first(row, name)) {
    return false;
  }
  if (sheet_.has_records() && !is_slug(name.slug)) {
    mistake(row, 0, {kBadSlug, {name.slug}});
    return false;
  }
  out_.layout.rows[{std::string(sheet_.plan.name), name.record()}].push_back(
      {name.keys.empty() ? "" : name.keys.back(), row.number});
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
}

}  // namespace townhall::workbook
