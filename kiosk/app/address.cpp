#include "kiosk/app/state.h"
#include "kiosk/base/hex.h"
#include "kiosk/base/utf8.h"

namespace kiosk::app {
namespace {

constexpr const char* kQuery = "search?q=";

// Nothing for an escape that is none, and for what is no text then.
std::optional<std::string> unescaped(const std::string& text) {
  std::string out;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out += text[at] == '+' ? ' ' : text[at];
      continue;
    }
    std::string digits = text.substr(at + 1, 2);
    for (char& digit : digits) {
      digit = digit >= 'A' && digit <= 'F' ? static_cast<char>(digit - 'A' + 'a') : digit;
    }
    const auto byte = base::from_hex(digits);
    if (!byte || byte->size() != 1) {
      return std::nullopt;
    }
    out += byte->front();
    at += 2;
  }
  return base::first_bad_utf8(out) ? std::nullopt : std::optional(out);
}

}  // namespace

std::optional<Stop> parse_stop(const std::string& address) {
  const std::string query = kQuery;
  if (address.compare(0, query.size(), query) == 0) {
    const auto words = unescaped(address.substr(query.size()));
    if (!words) {
      return std::nullopt;
    }
    Stop stop = stop_at({ScreenName::Search, ""});
    type(stop.typing, *words);
    return stop;
  }
  const auto route = parse_route(address);
  return route ? std::optional(stop_at(*route)) : std::nullopt;
}

}  // namespace kiosk::app
