#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace townhall {

// What a number dials in Germany: "+4982131020", or a short code as it is ("112", "116117").
// Nothing if it is no number that can exist (libphonenumber's metadata, region DE).
std::optional<std::string> dialable(const std::string& number);

// A stretch of a text, in bytes, and where it leads ("tel:..", "mailto:..", "https:..").
struct TextLink {
  size_t begin = 0;
  size_t end = 0;
  std::string target;

  bool operator==(const TextLink&) const = default;
};

// Phone numbers in running text, in order: what libphonenumber's matcher finds for DE with leniency
// VALID, and the six-digit 116 lines, whose two groups a right-to-left text would swap.
std::vector<TextLink> phones_in(const std::string& text);

}  // namespace townhall
