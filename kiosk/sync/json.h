#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/sync/outcome.h"

namespace kiosk::sync {

class Json;
using JsonArray = std::vector<Json>;
using JsonObject = std::map<std::string, Json>;  // by bytes of the key, as canonical JSON wants it

// Lists and objects within one another; also what keeps every walk over a Json off the stack's end.
inline constexpr int kJsonDepth = 32;

// A JSON value of the subset that can be signed: no fractions, integers of 64 bits.
class Json {
 public:
  Json() = default;  // null

  explicit Json(bool value) : held_(value) {}

  explicit Json(std::int64_t value) : held_(value) {}

  explicit Json(std::string value) : held_(std::move(value)) {}

  explicit Json(JsonArray value) : held_(std::move(value)) {}

  explicit Json(JsonObject value) : held_(std::move(value)) {}

  // Nothing stands for "is of another kind".
  const bool* boolean() const { return std::get_if<bool>(&held_); }

  const std::int64_t* integer() const { return std::get_if<std::int64_t>(&held_); }

  const std::string* text() const { return std::get_if<std::string>(&held_); }

  const JsonArray* array() const { return std::get_if<JsonArray>(&held_); }

  const JsonObject* object() const { return std::get_if<JsonObject>(&held_); }

  JsonArray* array() { return std::get_if<JsonArray>(&held_); }

  JsonObject* object() { return std::get_if<JsonObject>(&held_); }

  bool is_null() const { return held_.index() == 0; }

  // The member of an object, or nothing.
  const Json* find(const std::string& key) const;

 private:
  std::variant<std::nullptr_t, bool, std::int64_t, std::string, JsonArray, JsonObject> held_;
};

// Strict: one value in UTF-8 with nothing after it but white space. Refused besides what RFC 8259
// refuses: a byte order mark, a key twice in one object, fractions and exponents, -0, integers
// beyond 64 bits, half a surrogate pair, more than kJsonDepth levels. Two readers of signed bytes
// must never see two different things. The failure names the byte.
Outcome<Json> parse_json(std::string_view text);

// OLPC canonical JSON, the bytes that TUF signs: keys sorted by bytes, no white space, in strings
// only '"' and '\' escaped and everything else, line feeds too, as it is. Malformed for a value
// deeper than kJsonDepth.
Outcome<std::string> canonical_json(const Json& value);

}  // namespace kiosk::sync
