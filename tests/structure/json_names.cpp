#include <nlohmann/json.hpp>

#include "tests/structure/pattern.h"

namespace structure {

namespace {

void collect(const nlohmann::json& value, const std::string& name, std::set<std::string>& found) {
  if (!value.is_structured()) {
    return;
  }
  for (const auto& [key, member] : value.items()) {
    if (key == name && member.is_string() && member != "") {
      found.insert(member.get<std::string>());
    }
    collect(member, name, found);
  }
}

}  // namespace

std::set<std::string> json_names(const std::string& json) {
  std::set<std::string> names;
  const auto object = nlohmann::json::parse(json);
  for (const auto& [name, member] : object.items()) {
    names.insert(name);
  }
  return names;
}

std::set<std::string> json_values(const std::string& json, const std::string& name) {
  std::set<std::string> found;
  collect(nlohmann::json::parse(json), name, found);
  return found;
}

}  // namespace structure
