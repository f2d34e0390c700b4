#include "content/townhall/preview/references.h"

#include "content/townhall/kinds.h"
#include "content/townhall/records.h"

namespace townhall::preview {
namespace {

using nlohmann::json;

void add_all(const json& record, std::span<const Field> fields, std::set<std::string>& out);

void add_value(const json& value, const Field& field, std::set<std::string>& out) {
  const bool is_slug = field.type == Type::Reference || field.type == Type::ReferenceOrObject;
  if (value.is_array()) {
    for (const json& item : value) {
      add_value(item, field, out);
    }
  } else if (value.is_object()) {
    add_all(value, field.inside, out);
  } else if (value.is_string() && is_slug) {
    out.insert(std::string(field.detail) + "/" + value.get<std::string>());
  } else if (value.is_string() && field.type == Type::AnyReference) {
    out.insert(value.get<std::string>());
  }
}

void add_all(const json& record, std::span<const Field> fields, std::set<std::string>& out) {
  for (const Field& field : fields) {
    const auto found = record.find(field.key);
    if (found != record.end()) {
      add_value(*found, field, out);
    }
  }
}

}  // namespace

std::set<std::string> references_of(const std::string& kind, const json& record) {
  std::set<std::string> out;
  const Kind* table = kind == "package" ? &package_kind() : find_kind(kind);
  if (table != nullptr) {
    add_all(record, table->fields, out);
  }
  return out;
}

std::map<std::string, std::set<std::string>> referrers_of(const Canonical& canonical) {
  std::map<std::string, std::set<std::string>> out;
  for (const std::string& named : references_of("package", canonical.package)) {
    out[named].insert("package");
  }
  for (const Kind& kind : kinds()) {
    const std::string name(kind.name);
    each_record(canonical, name, [&](const json& record, const Where& where) {
      for (const std::string& named : references_of(name, record)) {
        out[named].insert(where.record);
      }
    });
  }
  return out;
}

}  // namespace townhall::preview
