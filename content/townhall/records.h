#pragma once
#include "content/townhall/canonical.h"
#include "content/townhall/kinds.h"

namespace townhall {

// Calls visit(record, where) for each record of a kind; `where` has file and record filled in.
template <typename Visit>
void each_record(const Canonical& canonical, std::string_view kind, Visit visit) {
  const auto records = canonical.records.find(std::string(kind));
  const Kind* table = find_kind(kind);
  if (records == canonical.records.end() || table == nullptr) {
    return;
  }
  for (const nlohmann::json& record : records->second) {
    visit(record,
          Where{std::string(table->file), std::string(kind) + "/" + string_of(record, "slug"), ""});
  }
}

inline Where at_field(Where where, const std::string& field) {
  where.field += (where.field.empty() ? "" : ".") + field;
  return where;
}

// What people call a record, in the source language; null for one that has no name of its own.
inline const std::string* title_of(const Canonical& canonical, const std::string& record) {
  for (const char* field : {"name", "title", "town"}) {
    if (const std::string* title = canonical.text(canonical.source, record, field)) {
      return title;
    }
  }
  return nullptr;
}

// Calls visit(file, where, field, text) for each text of a known field, in all languages.
template <typename Visit>
void each_text(const Canonical& canonical, Visit visit) {
  for (const TextFile& file : canonical.texts) {
    for (const auto& [record, fields] : file.texts.items()) {
      const Kind* kind = find_kind(split_reference(record).first);
      if (kind == nullptr || !fields.is_object()) {
        continue;
      }
      for (const auto& [name, value] : fields.items()) {
        const TextField* field = find_text(*kind, name);
        if (field != nullptr && value.is_string()) {
          visit(file, Where{file.file, record, name}, *field,
                value.template get_ref<const std::string&>());
        }
      }
    }
  }
}

}  // namespace townhall
