#include "kiosk/locale/arb.h"

#include <nlohmann/json.hpp>
#include <set>

namespace kiosk::locale {
namespace {

using nlohmann::json;

// What stands behind one key: file data (@@), data about a message (@), or a message.
base::Result<void> take(const std::string& key, const json& value, const std::string& name,
                        Arb& arb) {
  if (key.starts_with('@') && key.rfind("@@", 0) != 0) {
    if (!value.is_object()) {
      return base::corrupt(name + ": " + key + " must be an object; correct it");
    }
    const auto description = value.find("description");
    const bool described = description != value.end() && description->is_string();
    arb.descriptions[key.substr(1)] = described ? description->get<std::string>() : "";
    return {};
  }
  if (!value.is_string()) {
    return base::corrupt(name + ": " + key + " must be a text; put it in quotation marks");
  }
  if (key == "@@locale") {
    arb.locale = value.get<std::string>();
  } else if (key == "@@x-how") {
    arb.how = value.get<std::string>();
  } else if (key == "@@x-state") {
    arb.state = value.get<std::string>();
  } else if (key.rfind("@@", 0) != 0) {
    arb.messages[key] = value.get<std::string>();
  }
  return {};
}

}  // namespace

base::Result<Arb> parse_arb(const std::string& text, const std::string& name) {
  // A key that stands there twice would silently lose one of its messages.
  std::set<std::string> keys;
  std::string twice;
  const auto note_key = [&](int depth, json::parse_event_t event, json& parsed) {
    if (event == json::parse_event_t::key && depth == 1 &&
        !keys.insert(parsed.get<std::string>()).second) {
      twice = parsed.get<std::string>();
    }
    return true;
  };
  const json root = json::parse(text, note_key, false);
  if (!root.is_object()) {
    return base::corrupt(name +
                         " is not a JSON object; look for a missing comma or quotation mark");
  }
  if (!twice.empty()) {
    return base::corrupt(name + ": " + twice + " stands there twice; remove one");
  }
  Arb arb;
  for (const auto& [key, value] : root.items()) {
    CHECK_OK(take(key, value, name, arb));
  }
  return arb;
}

}  // namespace kiosk::locale
