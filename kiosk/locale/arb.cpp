#include "kiosk/locale/arb.h"

#include <nlohmann/json.hpp>

namespace kiosk::locale {
namespace {

using nlohmann::json;

// What stands behind one key: file data (@@), data about a message (@), or a message.
base::Result<void> take(const std::string& key, const json& value, const std::string& name,
                        Arb& arb) {
  if (key.rfind("@", 0) == 0 && key.rfind("@@", 0) != 0) {
    if (!value.is_object()) {
      return base::corrupt(name + ": " + key + " must be an object; correct it");
    }
    arb.descriptions[key.substr(1)] = value.value("description", json("")).is_string()
                                          ? value.value("description", json("")).get<std::string>()
                                          : "";
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
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object()) {
    return base::corrupt(name +
                         " is not a JSON object; look for a missing comma or quotation mark");
  }
  Arb arb;
  for (const auto& [key, value] : root.items()) {
    CHECK_OK(take(key, value, name, arb));
  }
  return arb;
}

}  // namespace kiosk::locale
