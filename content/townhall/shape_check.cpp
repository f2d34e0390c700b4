#include "content/townhall/shape_check.h"

#include <algorithm>

#include "content/townhall/check/rules.h"
#include "content/townhall/check/words.h"
#include "content/townhall/value_check.h"

namespace townhall {
namespace {

using nlohmann::json;

class ShapeCheck {
 public:
  ShapeCheck(const Canonical& canonical, Issues& issues) : canonical_(canonical), issues_(issues) {}

  void object(const json& object, std::span<const Field> own, std::span<const Field> common,
              const Where& where) {
    for (const auto& [key, value] : object.items()) {
      const Field* field = find(key, own);
      field = field == nullptr ? find(key, common) : field;
      if (field == nullptr) {
        issues_.add(rule("key-unknown"), inside(where, key));
      } else {
        values(value, *field, inside(where, key));
      }
    }
    for (const std::span<const Field>& fields : {own, common}) {
      for (const Field& field : fields) {
        if (field.required && !object.contains(std::string(field.key))) {
          issues_.add(rule("key-missing"), inside(where, field.key));
        }
      }
    }
  }

 private:
  static const Field* find(std::string_view key, std::span<const Field> fields) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.key == key; });
    return found == fields.end() ? nullptr : &*found;
  }

  static Where inside(Where where, std::string_view key) {
    where.field += (where.field.empty() ? "" : ".") + std::string(key);
    return where;
  }

  void values(const json& value, const Field& field, const Where& where) {
    if (!field.list) {
      one(value, field, where);
      return;
    }
    if (!value.is_array()) {
      issues_.add(rule("must-be-array"), where);
      return;
    }
    std::set<std::string> keys;
    for (const json& item : value) {
      one(item, field, where);
      const std::string key = item.is_object() ? string_of(item, "key") : std::string();
      if (!key.empty() && !keys.insert(key).second) {
        issues_.add(rule("part-repeated"), where, {key});
      }
    }
  }

  void one(const json& value, const Field& field, const Where& where) {
    if (field.type == Type::Anything) {
      return;
    }
    if (field.type == Type::Object ||
        (field.type == Type::ReferenceOrObject && !value.is_string())) {
      if (value.is_object()) {
        object(value, field.inside, {}, where);
      } else {
        issues_.add(rule("must-be-object"), where);
      }
      return;
    }
    std::optional<Finding> problem = value_problem(value, field);
    if (problem) {
      issues_.add(where, std::move(*problem));
    } else if (value.is_string()) {
      reference(value.get<std::string>(), field, where);
    }
  }

  void reference(const std::string& text, const Field& field, const Where& where) {
    if (field.type == Type::Reference || field.type == Type::ReferenceOrObject) {
      if (!canonical_.has(std::string(field.detail), text)) {
        issues_.add(rule("reference-unknown"), where, {kind_word(std::string(field.detail)), text});
      }
    } else if (field.type == Type::AnyReference) {
      const auto [kind, slug] = split_reference(text);
      if (!is_word_of(field.detail, kind) || !canonical_.has(kind, slug)) {
        issues_.add(rule("reference-of-wrong-kind"), where, {text, std::string(field.detail)});
      }
    }
  }

  const Canonical& canonical_;
  Issues& issues_;
};

}  // namespace

bool is_slug(const std::string& text) {
  return !text.empty() && text.size() <= 80 && text.front() != '-' && text.back() != '-' &&
         text.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
}

void check_shapes(const Canonical& canonical, Issues& issues) {
  ShapeCheck check(canonical, issues);
  check.object(canonical.package, package_kind().fields, {}, {"package.json", "", ""});
  for (const Kind& kind : kinds()) {
    const auto records = canonical.records.find(std::string(kind.name));
    if (records == canonical.records.end()) {
      continue;
    }
    for (const json& record : records->second) {
      const std::string name = std::string(kind.name) + "/" + string_of(record, "slug");
      check.object(record, kind.fields, common_fields(), {std::string(kind.file), name, ""});
    }
  }
  for (const json& word : canonical.search_words) {
    check.object(word, search_word_fields(), {},
                 {"search_words.json", string_of(word, "word"), ""});
  }
}

}  // namespace townhall
