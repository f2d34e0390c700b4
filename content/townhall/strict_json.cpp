#include "content/townhall/strict_json.h"

#include "content/townhall/check/rules.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/locale/nfc.h"

namespace townhall {
namespace {

using nlohmann::json;

// Builds the document, and watches for keys that come twice, which json::parse would swallow. The
// last of them stands.
class StrictReader final : public nlohmann::json_sax<json> {
 public:
  StrictReader(const std::string& file, Issues& issues) : file_(file), issues_(issues) {}

  bool start_object(std::size_t) override { return open(json::object()); }

  bool end_object() override { return close(); }

  bool key(std::string& key) override {
    json& object = *open_.back();
    const auto [member, is_new] = object.get_ref<json::object_t&>().try_emplace(key, nullptr);
    if (!is_new) {
      issues_.add(rule("key-repeated"), {file_, "", key}, {key});
    }
    member_ = &member->second;
    return true;
  }

  bool null() override { return add(nullptr); }

  bool boolean(bool value) override { return add(value); }

  bool number_integer(std::int64_t value) override { return add(value); }

  bool number_unsigned(std::uint64_t value) override { return add(value); }

  bool number_float(double value, const std::string&) override { return add(value); }

  bool string(std::string& value) override { return add(std::move(value)); }

  bool binary(json::binary_t&) override { return false; }  // no JSON text holds any

  bool start_array(std::size_t) override { return open(json::array()); }

  bool end_array() override { return close(); }

  bool parse_error(std::size_t, const std::string&, const json::exception& problem) override {
    problem_ = problem.what();
    return false;
  }

  const std::string& problem() const { return problem_; }

  json take() { return std::move(document_); }

 private:
  // Where the next value goes: nothing that is open lies in what still grows, so the pointers stay.
  json& put(json value) {
    if (open_.empty()) {
      return document_ = std::move(value);
    }
    if (open_.back()->is_object()) {
      return *member_ = std::move(value);
    }
    return open_.back()->emplace_back(std::move(value));
  }

  bool add(json value) {
    put(std::move(value));
    return true;
  }

  bool open(json value) {
    open_.push_back(&put(std::move(value)));
    return true;
  }

  bool close() {
    open_.pop_back();
    return true;
  }

  const std::string& file_;
  Issues& issues_;
  json document_;
  std::vector<json*> open_;  // from the outermost in
  json* member_ = nullptr;   // of the innermost object: the value that comes next
  std::string problem_;
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
  if (!kiosk::locale::is_nfc(text)) {
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
  StrictReader reader(file, issues);
  if (!json::sax_parse(bytes, &reader)) {
    issues.add(rule("file-not-json"), {file, "", ""}, {reader.problem()});
    return std::nullopt;
  }
  json document = reader.take();
  check_strings(document, {file, "", ""}, issues);
  return document;
}

std::string print_json(const json& value) {
  std::string out;
  print_value(value, 0, out);
  return out + "\n";
}

}  // namespace townhall
