#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "content/townhall/kinds.h"

// Inside json_rewrite.cpp: where the parts of a JSON text are, and how new ones are laid out.
namespace townhall {

// A member of an object or an item of an array, as offsets in the text. What lies between `lead`
// and `begin` is white space.
struct JsonMember {
  std::string key;  // of an item: empty
  std::size_t lead = 0;
  std::size_t begin = 0;  // of the key, or of the item
  std::size_t value = 0;
  std::size_t end = 0;
};

// The members of the object or array that begins at `at`, and where it ends.
struct JsonParts {
  std::vector<JsonMember> members;
  std::size_t closing = 0;  // of the bracket
};

JsonParts parts_at(const std::string& text, std::size_t at);

// What lies behind `at` up to the end of the line, and before it.
std::size_t column_of(const std::string& text, std::size_t at);
std::size_t indent_of(const std::string& text, std::size_t at);

// The keys in the order of the dictionary, those that it does not know behind, alphabetically.
std::vector<std::string> ordered_keys(const nlohmann::json& object, std::span<const Field> order);
const Field* field_in(std::span<const Field> order, const std::string& key);

struct JsonRoom {
  std::size_t indent = 0;  // of the line
  std::size_t column = 0;  // where it begins
  bool one_line = false;   // no line breaks, however long
};

// A value on one line if it fits 100 columns, else a member a line.
std::string print_json_in(const nlohmann::json& value, std::span<const Field> order, JsonRoom room);

inline constexpr std::size_t kJsonColumns = 100;

}  // namespace townhall
