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

}  // namespace townhall
