#include "content/townhall/kinds.h"

#include <algorithm>

#include "content/townhall/kind_tables.h"

namespace townhall {
namespace {

constexpr std::string_view kPart = "<key>";

// Before and behind "<key>".
struct Pattern {
  std::string_view head;
  std::string_view tail;
};

Pattern pattern_of(const TextField& field) {
  const std::size_t at = field.name.find(kPart);
  return {field.name.substr(0, at), field.name.substr(at + kPart.size())};
}

void collect(const nlohmann::json& value, std::string_view path, std::vector<std::string>& keys) {
  if (value.is_array()) {
    for (const nlohmann::json& item : value) {
      collect(item, path, keys);
    }
    return;
  }
  if (path.empty()) {
    if (value.is_string()) {
      keys.push_back(value.get<std::string>());
    }
    return;
  }
  const std::size_t slash = std::min(path.find('/'), path.size());
  if (value.is_object() && value.contains(path.substr(0, slash))) {
    collect(value.at(std::string(path.substr(0, slash))),
            path.substr(std::min(slash + 1, path.size())), keys);
  }
}

}  // namespace

std::span<const Kind> kinds() {
  return kAllKinds;
}

const Kind& package_kind() {
  return kPackageKind;
}

const Kind* find_kind(std::string_view name) {
  if (name == kPackageKind.name) {
    return &kPackageKind;
  }
  const auto found = std::find_if(std::begin(kAllKinds), std::end(kAllKinds),
                                  [&](const Kind& kind) { return kind.name == name; });
  return found == std::end(kAllKinds) ? nullptr : &*found;
}

std::span<const Field> common_fields() {
  return kCommon;
}

std::span<const Field> search_word_fields() {
  return kSearchWord;
}

const TextField* find_text(const Kind& kind, std::string_view name) {
  for (const TextField& field : kind.texts) {
    if (field.parts.empty() ? field.name == name : !part_key(field, name).empty()) {
      return &field;
    }
  }
  return nullptr;
}

std::string part_key(const TextField& field, std::string_view name) {
  if (field.parts.empty()) {
    return {};
  }
  const Pattern pattern = pattern_of(field);
  if (!name.starts_with(pattern.head) || !name.ends_with(pattern.tail) ||
      name.size() <= pattern.head.size() + pattern.tail.size()) {
    return {};
  }
  return std::string(
      name.substr(pattern.head.size(), name.size() - pattern.head.size() - pattern.tail.size()));
}

std::vector<std::string> parts_of(const nlohmann::json& record, std::string_view path) {
  std::vector<std::string> keys;
  collect(record, path, keys);
  return keys;
}

}  // namespace townhall
