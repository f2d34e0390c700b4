#include "content/townhall/workbook/amounts.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace townhall::workbook {
namespace {

constexpr std::size_t kGroup = 3;  // digits between two points

// Takes blanks off both ends, those that do not break included.
std::string_view trimmed(std::string_view text) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : {" ", "\u00a0", "\u202f"}) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        again = true;
      } else if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        again = true;
      }
    }
  }
  return text;
}

// Takes one of the words off an end; whether there was one.
bool take_word(std::string_view& text, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words) {
    if (text.ends_with(word)) {
      text = trimmed(text.substr(0, text.size() - word.size()));
      return true;
    }
    if (text.starts_with(word)) {
      text = trimmed(text.substr(word.size()));
      return true;
    }
  }
  return false;
}

std::optional<long> digits(std::string_view text) {
  constexpr std::size_t kMost = 12;
  long value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool right = !text.empty() && text.size() <= kMost && error == std::errc() &&
                     end == text.data() + text.size() && text.front() != '-';
  return right ? std::optional<long>(value) : std::nullopt;
}

// "1.200" with a point before each three digits, or none at all.
std::optional<long> whole_number(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t point = std::min(text.find('.', at), text.size());
    const bool first = at == 0;
    const std::size_t length = point - at;
    const bool grouped = first ? length <= kGroup || point == text.size() : length == kGroup;
    if (!grouped) {
      return std::nullopt;
    }
    plain += text.substr(at, length);
    at = point + 1;
  }
  return digits(plain);
}

// "50" and "5" behind the comma, and "-" for none.
std::optional<long> fraction(std::string_view text) {
  if (text == "-" || text == "--" || text == "–") {
    return 0;
  }
  const std::optional<long> value = digits(text);
  if (!value || text.size() > 2) {
    return std::nullopt;
  }
  return text.size() == 1 ? *value * 10 : *value;
}

std::optional<long> together(std::optional<long> euros, std::optional<long> cents) {
  return euros && cents ? std::optional<long>(*euros * 100 + *cents) : std::nullopt;
}

}  // namespace

std::string amount_in_words(long cents) {
  std::string euros = std::to_string(cents / 100);
  for (std::size_t at = euros.size(); at > kGroup;) {
    at -= kGroup;
    euros.insert(at, 1, '.');
  }
  const std::string rest = std::to_string(cents % 100);
  return euros + "," + (rest.size() == 1 ? "0" : "") + rest + " €";
}

std::optional<long> cents_of(const std::string& text) {
  std::string_view rest = trimmed(text);
  if (take_word(rest, {"Cent", "cent", "ct", "Ct"})) {
    return whole_number(rest);
  }
  take_word(rest, {"€", "EUR", "Euro", "euro"});
  const std::size_t comma = rest.find(',');
  if (comma != std::string_view::npos) {
    return together(whole_number(rest.substr(0, comma)), fraction(rest.substr(comma + 1)));
  }
  const std::size_t point = rest.rfind('.');
  const bool english =
      point != std::string_view::npos && rest.size() - point <= kGroup && rest.find('.') == point;
  return english ? together(digits(rest.substr(0, point)), fraction(rest.substr(point + 1)))
                 : together(whole_number(rest), 0);
}

std::optional<long> cents_of_number(const std::string& number) {
  const std::size_t point = number.find('.');
  if (point == std::string::npos) {
    return together(digits(number), 0);
  }
  return together(digits(std::string_view(number).substr(0, point)),
                  fraction(std::string_view(number).substr(point + 1)));
}

}  // namespace townhall::workbook
