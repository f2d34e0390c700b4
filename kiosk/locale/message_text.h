#pragma once
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::locale {

// One {placeholder} of a message pattern.
struct Placeholder {
  std::string name;
  std::string type;  // "" = put in as it is, else "plural", "select", "selectordinal", "number"...
  std::vector<std::string> forms;  // of plural and select, in order: "one", "=0", "other"

  bool operator==(const Placeholder&) const = default;
};

// Looks into ICU message patterns (valid UTF-8). Nothing if the pattern cannot be parsed.
std::optional<std::vector<Placeholder>> placeholders_of(const std::string& pattern);

// The pattern with its words replaced by change(words), and its syntax left as it is.
std::optional<std::string> change_words(
    const std::string& pattern, const std::function<std::string(const std::string&)>& change);

}  // namespace kiosk::locale
