#include "content/townhall/json_layout.h"

#include <algorithm>

namespace townhall {
namespace {

using nlohmann::json;

std::size_t skip_space(const std::string& text, std::size_t at) {
  return std::min(text.find_first_not_of(" \t\r\n", at), text.size());
}

std::size_t skip_string(const std::string& text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    at += text[at] == '\\' ? 1U : 0U;
  }
  return at + 1;
}

std::size_t skip_value(const std::string& text, std::size_t at) {
  if (text[at] == '"') {
    return skip_string(text, at);
  }
  if (text[at] != '{' && text[at] != '[') {
    return std::min(text.find_first_of(",]} \t\r\n", at), text.size());
  }
  int depth = 0;
  while (at < text.size()) {
    if (text[at] == '"') {
      at = skip_string(text, at);
      continue;
    }
    depth += text[at] == '{' || text[at] == '[' ? 1 : 0;
    depth -= text[at] == '}' || text[at] == ']' ? 1 : 0;
    ++at;
    if (depth == 0) {
      break;
    }
  }
  return at;
}

std::string one_line(const json& value, std::span<const Field> order) {
  if (!value.is_structured()) {
    return value.dump();
  }
  std::string line = value.is_object() ? "{" : "[";
  const auto add = [&](const std::string& member) {
    line += (line.size() == 1 ? "" : ", ") + member;
  };
  if (value.is_array()) {
    for (const json& item : value) {
      add(one_line(item, order));
    }
    return line + "]";
  }
  for (const std::string& key : ordered_keys(value, order)) {
    const Field* field = field_in(order, key);
    add(json(key).dump() + ": " +
        one_line(value.at(key), field == nullptr ? std::span<const Field>() : field->inside));
  }
  return line + "}";
}

}  // namespace

JsonParts parts_at(const std::string& text, std::size_t at) {
  const bool object = text[at] == '{';
  JsonParts parts;
  for (++at; at < text.size();) {
    JsonMember member;
    member.lead = at;
    at = skip_space(text, at);
    if (at >= text.size() || text[at] == '}' || text[at] == ']') {
      break;
    }
    member.begin = at;
    if (object) {
      const std::size_t end = skip_string(text, at);
      member.key = json::parse(text.substr(at, end - at)).get<std::string>();
      at = skip_space(text, skip_space(text, end) + 1);
    }
    member.value = at;
    at = skip_value(text, at);
    member.end = at;
    parts.members.push_back(std::move(member));
    at = skip_space(text, at);
    if (at < text.size() && text[at] == ',') {
      ++at;
    }
  }
  parts.closing = skip_space(text, at);
  return parts;
}

std::size_t column_of(const std::string& text, std::size_t at) {
  const std::size_t line = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
  return line == std::string::npos ? at : at - line - 1;
}

std::size_t indent_of(const std::string& text, std::size_t at) {
  const std::size_t line = at - column_of(text, at);
  return std::min(text.find_first_not_of(' ', line), text.size()) - line;
}

const Field* field_in(std::span<const Field> order, const std::string& key) {
  const auto found = std::find_if(order.begin(), order.end(),
                                  [&](const Field& field) { return field.key == key; });
  return found == order.end() ? nullptr : &*found;
}

std::vector<std::string> ordered_keys(const json& object, std::span<const Field> order) {
  std::vector<std::string> keys;
  for (const Field& field : order) {
    if (object.contains(std::string(field.key))) {
      keys.emplace_back(field.key);
    }
  }
  for (const auto& [key, value] : object.items()) {
    if (field_in(order, key) == nullptr) {
      keys.push_back(key);
    }
  }
  return keys;
}

std::string print_json_in(const json& value, std::span<const Field> order, JsonRoom room) {
  const std::string line = one_line(value, order);
  if (!value.is_structured() || value.empty() || room.one_line ||
      room.column + line.size() < kJsonColumns) {
    return line;
  }
  const std::string lead = "\n" + std::string(room.indent + 2, ' ');
  std::string out = value.is_object() ? "{" : "[";
  const auto add = [&](const std::string& key, const json& item, std::span<const Field> inside) {
    out += (out.size() == 1 ? "" : ",") + lead + key;
    out += print_json_in(item, inside, {room.indent + 2, room.indent + 2 + key.size(), false});
  };
  if (value.is_array()) {
    for (const json& item : value) {
      add("", item, order);
    }
  } else {
    for (const std::string& key : ordered_keys(value, order)) {
      const Field* field = field_in(order, key);
      add(json(key).dump() + ": ", value.at(key),
          field == nullptr ? std::span<const Field>() : field->inside);
    }
  }
  return out + "\n" + std::string(room.indent, ' ') + (value.is_object() ? "}" : "]");
}

}  // namespace townhall
