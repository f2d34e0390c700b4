#include "content/townhall/strict_json.h"

#include "content/townhall/check/rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/nfc.h"

namespace townhall {
namespace {

using nlohmann::json;

// Reads the document once for the keys that come twice, which a parsed one would swallow. Not as a
// callback of parse(): that looks through all of an object's members again for each that ends.
class KeyWatch final : public nlohmann::json_sax<json> {
 public:
  KeyWatch(const std::string& file, Issues& issues) : file_(file), issues_(issues) {}

  bool start_object(std::size_t) override {
    open_.emplace_back();
    return true;
  }

  bool end_object() override {
    open_.pop_back();
    return true;
  }

  bool key(std::string& key) override {
    if (!open_.back().insert(key).second) {
      issues_.add(rule("key-repeated"), {file_, "", key}, {key});
    }
    return true;
  }

  bool null() override { return true; }

  bool boolean(bool) override { return true; }

  bool number_integer(std::int64_t) override { return true; }

  bool number_unsigned(std::uint64_t) override { return true; }

  bool number_float(double, const std::string&) override { return true; }

  bool string(std::string&) override { return true; }

  bool binary(json::binary_t&) override { return true; }

  bool start_array(std::size_t) override { return true; }

  bool end_array() override { return true; }

  // parse() says it better.
  bool parse_error(std::size_t, const std::string&, const json::exception&) override {
    return false;
  }

 private:
  const std::string& file_;
  Issues& issues_;
  std::vector<std::set<std::string>> open_;
};

// Deeper than any record; more would only wear out the stack of what walks through it.
constexpr int kMaxDepth = 32;

// How deep brackets nest outside of strings.
int depth_of(const std::string& bytes) {
  int depth = 0;
  int deepest = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (quoted) {
      i += c == '\\' ? 1U : 0U;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return deepest;
}

std::string hex(char32_t code_point) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "U+%04X", static_cast<unsigned>(code_point));
  return buffer.data();
}

std::string record_name(const json& value) {
  const auto slug = value.find("slug");
  return slug != value.end() && slug->is_string() ? slug->get<std::string>() : std::string();
}

void check_string(const std::string& text, const Where& where, Issues& issues) {
  if (const std::optional<char32_t> forbidden = kiosk::base::forbidden_character(text)) {
    issues.add(rule("character-forbidden"), where, {hex(*forbidden)});
  }
  if (kiosk::locale::to_nfc(text) != text) {
    issues.add(rule("text-not-nfc"), where);
  }
}

void check_strings(const json& value, const Where& where, Issues& issues) {
  if (value.is_string()) {
    check_string(value.get_ref<const std::string&>(), where, issues);
  } else if (value.is_array()) {
    for (const json& item : value) {
      check_strings(item, where, issues);
    }
  } else if (value.is_object()) {
    const std::string name = record_name(value);
    for (const auto& [key, item] : value.items()) {
      Where inner = where;
      inner.record = name.empty() ? where.record : name;
      // In a texts file the record is the key that looks like "kind/slug".
      if (key.find('/') != std::string::npos) {
        inner.record = key;
      } else {
        inner.field = where.field.empty() || where.field == "texts" ? key : where.field + "." + key;
      }
      check_string(key, inner, issues);
      check_strings(item, inner, issues);
    }
  }
}

bool is_flat(const json& value) {
  for (const json& item : value) {
    if (item.is_structured()) {
      return false;
    }
  }
  return true;
}

// A line no longer than the 100 columns of the rest of the repository.
constexpr std::size_t kLineLength = 98;

std::string on_one_line(const json& value) {
  std::string line = value.is_object() ? "{" : "[";
  bool first = true;
  for (const auto& [key, item] : value.items()) {
    line += first ? "" : ", ";
    line += value.is_object() ? json(key).dump() + ": " : "";
    line += item.dump();
    first = false;
  }
  return line + (value.is_object() ? "}" : "]");
}

void print_value(const json& value, std::size_t depth, std::string& out) {
  if (!value.is_structured() || value.empty()) {
    out += value.dump();
    return;
  }
  const std::string line = is_flat(value) ? on_one_line(value) : std::string();
  if (!line.empty() && line.size() + depth * 2 <= kLineLength && value.is_array()) {
    out += line;
    return;
  }
  out += value.is_object() ? "{\n" : "[\n";
  std::size_t left = value.size();
  for (const auto& [key, item] : value.items()) {
    out += std::string((depth + 1) * 2, ' ');
    out += value.is_object() ? json(key).dump() + ": " : "";
    print_value(item, depth + 1, out);
    out += --left == 0 ? "\n" : ",\n";
  }
  out += std::string(depth * 2, ' ') + (value.is_object() ? "}" : "]");
}

}  // namespace

std::optional<json> parse_strict(const std::string& bytes, const std::string& file,
                                 Issues& issues) {
  if (const std::optional<std::size_t> bad = kiosk::base::first_bad_utf8(bytes)) {
    issues.add(rule("file-not-utf8"), {file, "", ""}, {std::to_string(*bad)});
    return std::nullopt;
  }
  if (depth_of(bytes) > kMaxDepth) {
    issues.add(rule("file-too-deep"), {file, "", ""});
    return std::nullopt;
  }
  KeyWatch watch(file, issues);
  try {
    json::sax_parse(bytes, &watch);
    json document = json::parse(bytes);
    check_strings(document, {file, "", ""}, issues);
    return document;
  } catch (const json::exception& problem) {
    issues.add(rule("file-not-json"), {file, "", ""}, {problem.what()});
    return std::nullopt;
  }
}

std::string print_json(const json& value) {
  std::string out;
  print_value(value, 0, out);
  return out + "\n";
}

}  // namespace townhall
