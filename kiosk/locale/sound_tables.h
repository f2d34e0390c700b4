#pragma once
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "kiosk/base/utf8.h"

// Inside this module: how sounds (sounds.h, german_sounds.h) are read off letters by tables.
namespace kiosk::locale {

using Pair = std::pair<char32_t, std::string_view>;
using Change = std::pair<std::string_view, std::string_view>;

// What the table does not have is left out.
template <std::size_t N>
std::string letter_by_letter(std::string_view key, const std::array<Pair, N>& table) {
  std::string out;
  for (std::size_t at = 0; at < key.size();) {
    const char32_t c = base::next_code_point(key, at);
    const auto pair =
        std::find_if(table.begin(), table.end(), [c](const Pair& next) { return next.first == c; });
    if (pair != table.end()) {
      out += pair->second;
    }
  }
  return out;
}

// What the table does not have stays.
template <std::size_t N>
std::string group_by_group(std::string_view key, const std::array<Change, N>& table) {
  std::string out;
  while (!key.empty()) {
    const auto change = std::find_if(table.begin(), table.end(), [key](const Change& next) {
      return key.starts_with(next.first);
    });
    out += change != table.end() ? change->second : key.substr(0, 1);
    key.remove_prefix(change != table.end() ? change->first.size() : 1);
  }
  return out;
}

inline std::string without_doubles(std::string text) {
  text.erase(std::unique(text.begin(), text.end()), text.end());
  return text;
}

// Of the first letter of `key`, which is not empty.
inline UScriptCode script_of(const std::string& key) {
  std::size_t at = 0;
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(base::next_code_point(key, at)), &status);
}

}  // namespace kiosk::locale
