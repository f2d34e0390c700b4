#pragma once
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace townhall {

// The data dictionary (content/README.md) as tables: which keys a record has, and which texts.

enum class Type {
  String,
  Integer,  // detail: "low high"
  Number,
  Boolean,
  Date,
  DateTime,
  Minutes,       // "08:30" to "48:00"
  Code,          // detail: the codes, separated by spaces
  Reference,     // detail: the kind whose slug it is
  AnyReference,  // detail: the kinds, "kind/slug"
  Key,           // names a part within its record
  Url,           // https
  Email,
  Color,  // #RRGGBB
  Uuid,
  Language,  // BCP 47 shape
  Object,    // `inside`
  ReferenceOrObject,
  Anything,
};

struct Field {
  std::string_view key;
  Type type = Type::String;
  bool required = false;
  bool list = false;
  std::string_view detail = {};
  std::span<const Field> inside = {};
};

// A text that a kind has. In "phone.<key>.note" the key is one that `parts` finds in the record.
struct TextField {
  std::string_view name;
  bool required = false;
  bool markdown = false;
  std::size_t max_chars = 0;    // code points; 0 = no limit
  bool legal = false;           // no machine translation
  std::string_view parts = {};  // "hours/schedules/key": path through objects and arrays
};

struct Kind {
  std::string_view name;
  std::string_view file;
  std::span<const Field> fields;
  std::span<const TextField> texts;
};

// All but the package itself, in the order in which they are built.
std::span<const Kind> kinds();
const Kind& package_kind();
const Kind* find_kind(std::string_view name);

// Keys that every record may have.
std::span<const Field> common_fields();
std::span<const Field> search_word_fields();

// The definition of "phone.main.note", or nullptr. Does not look whether the part exists.
const TextField* find_text(const Kind& kind, std::string_view name);

// The part's key in `name`, or empty: "main" in "phone.main.note".
std::string part_key(const TextField& field, std::string_view name);

// All keys that `path` finds in the record.
std::vector<std::string> parts_of(const nlohmann::json& record, std::string_view path);

}  // namespace townhall
