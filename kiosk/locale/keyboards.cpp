#include "kiosk/locale/keyboards.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "kiosk/base/utf8.h"

namespace kiosk::locale {
namespace {

using nlohmann::json;

constexpr size_t kMostCodePoints = 2;

base::Error fault(const std::string& keyboard, const std::string& what) {
  return base::corrupt("keyboards.json: the keyboard \"" + keyboard + "\" " + what +
                       "; build it again.");
}

bool is_key(const json& key) {
  if (!key.is_string() || key.get_ref<const std::string&>().empty()) {
    return false;
  }
  const std::string& text = key.get_ref<const std::string&>();
  return !base::first_bad_utf8(text) && !base::forbidden_character(text) &&
         text.find('\n') == std::string::npos && base::code_point_count(text) <= kMostCodePoints;
}

base::Result<std::vector<std::string>> read_keys(const json& list, const std::string& name) {
  if (!list.is_array() || list.empty() || list.size() > Keyboards::kMostKeys) {
    return fault(name, "has a row without keys, or one that is too long");
  }
  std::vector<std::string> keys;
  for (const json& key : list) {
    if (!is_key(key)) {
      return fault(name, "has a key that is no letter");
    }
    keys.push_back(key.get<std::string>());
  }
  return keys;
}

base::Result<KeyRows> read_rows(const json& list, const std::string& name) {
  if (!list.is_array() || list.empty() || list.size() > Keyboards::kMostRows) {
    return fault(name, "has no rows, or too many");
  }
  KeyRows rows;
  std::set<std::string> seen;
  for (const json& row : list) {
    rows.push_back(TRY(read_keys(row, name)));
    for (const std::string& key : rows.back()) {
      if (!seen.insert(key).second) {
        return fault(name, "has the key \"" + key + "\" twice");
      }
    }
  }
  return rows;
}

base::Result<void> read_forms(const json& entry, const std::string& name, Keyboard& keyboard) {
  if (!entry.contains("forms")) {
    return {};
  }
  if (!entry["forms"].is_object()) {
    return fault(name, "has forms that are no lists by letter");
  }
  for (const auto& [first, list] : entry["forms"].items()) {
    keyboard.forms[first] = TRY(read_keys(list, name));
  }
  if (entry.contains("vowels") && entry["vowels"].is_string()) {
    keyboard.vowels = entry["vowels"].get<std::string>();
  }
  if (keyboard.forms.count(keyboard.vowels) == 0) {
    return fault(name, "does not say which forms are the vowels");
  }
  for (const auto& row : keyboard.rows) {
    for (const std::string& key : row) {
      if (keyboard.forms.count(key) == 0) {
        return fault(name, "has the key \"" + key + "\" without its forms");
      }
    }
  }
  return {};
}

base::Result<Keyboard> read_keyboard(const json& entry, const std::string& name) {
  if (!entry.is_object() || !entry.contains("rows")) {
    return fault(name, "has no rows");
  }
  Keyboard keyboard;
  keyboard.rows = TRY(read_rows(entry["rows"], name));
  CHECK_OK(read_forms(entry, name, keyboard));
  return keyboard;
}

}  // namespace

const std::vector<std::string>* Keyboard::forms_of(const std::string& syllable) const {
  for (const auto& [first, all] : forms) {
    if (std::find(all.begin(), all.end(), syllable) != all.end()) {
      return &all;
    }
  }
  return nullptr;
}

base::Result<Keyboards> Keyboards::parse(const std::string& text) {
  const json root = json::parse(text, nullptr, false);
  if (!root.is_object() || !root.contains("digits") || !root.contains("keyboards") ||
      !root["keyboards"].is_object()) {
    return base::corrupt(
        "keyboards.json is not an object with keyboards and digits; build it again.");
  }
  Keyboards keyboards;
  keyboards.digits_ = TRY(read_rows(root["digits"], "digits"));
  for (const auto& [tag, entry] : root["keyboards"].items()) {
    keyboards.keyboards_[tag] = TRY(read_keyboard(entry, tag));
  }
  return keyboards;
}

const Keyboard& Keyboards::of(const std::string& tag) const {
  static const Keyboard kNone;
  const auto found = keyboards_.find(tag);
  return found == keyboards_.end() ? kNone : found->second;
}

}  // namespace kiosk::locale
