#include "content/townhall/digest.h"
#include "content/townhall/shape_check.h"
#include "content/townhall/workbook/import_phrases.h"
#include "content/townhall/workbook/reference_words.h"
#include "content/townhall/workbook/row_import.h"

// What a row is called, and whether it may be called so.
namespace townhall::workbook {

using nlohmann::json;

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
    keys += key_in_words(key) + " ";
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
      name.keys.push_back(key_of_words(columns_.text(row, at)));
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
            {kItemTaken, {key_in_words(name.keys.back()), name.slug, std::to_string(taken)}});
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

}  // namespace townhall::workbook
