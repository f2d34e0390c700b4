#pragma once
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "kiosk/base/utf8.h"

// Reads vCard and iCalendar back: unfolds, splits names from values, takes escapes away.
namespace kiosk::directory {

using Lines = std::vector<std::pair<std::string, std::string>>;

// Every physical line must end in CRLF, have at most 75 octets and be whole UTF-8.
inline std::string unfolded(const std::string& text) {
  std::string whole;
  size_t begin = 0;
  while (begin < text.size()) {
    const size_t end = text.find("\r\n", begin);
    EXPECT_NE(end, std::string::npos);
    if (end == std::string::npos) {
      return whole;
    }
    const std::string line = text.substr(begin, end - begin);
    EXPECT_LE(line.size(), 75U) << line;
    EXPECT_FALSE(base::first_bad_utf8(line)) << line;
    EXPECT_EQ(line.find_first_of("\r\n"), std::string::npos) << line;
    if (line.starts_with(' ')) {
      whole.pop_back();
      whole += line.substr(1) + '\n';
    } else {
      whole += line + '\n';
    }
    begin = end + 2;
  }
  return whole;
}

inline std::string unescaped(const std::string& value) {
  std::string text;
  for (size_t i = 0; i < value.size(); ++i) {
    if (value[i] == '\\' && i + 1 < value.size()) {
      ++i;
      text += value[i] == 'n' ? '\n' : value[i];
    } else {
      text += value[i];
    }
  }
  return text;
}

inline Lines content_lines(const std::string& text) {
  Lines lines;
  const std::string whole = unfolded(text);
  size_t begin = 0;
  while (begin < whole.size()) {
    const size_t end = whole.find('\n', begin);
    const std::string line = whole.substr(begin, end - begin);
    const size_t colon = line.find(':');
    EXPECT_NE(colon, std::string::npos) << line;
    lines.emplace_back(line.substr(0, colon), line.substr(colon + 1));
    begin = end + 1;
  }
  return lines;
}

// The value of the first line of that name, as written; "(none)" if there is none.
inline std::string value_of(const Lines& lines, const std::string& name) {
  for (const auto& [key, value] : lines) {
    if (key == name) {
      return value;
    }
  }
  return "(none)";
}

}  // namespace kiosk::directory
