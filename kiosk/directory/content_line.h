#pragma once
#include <string>
#include <string_view>

// What vCard (RFC 6350) and iCalendar (RFC 5545) have in common: lines, folding and escaping.
namespace kiosk::directory {

// A backslash before each backslash, comma and semicolon; a line feed as "\n"; other controls,
// which could forge a line, are left out.
std::string escaped(std::string_view text);

// `value` as it stands, for URLs and dates, but without controls.
std::string without_controls(std::string_view value);

// "NAME:value" with CRLF, folded so that no line has more than 75 octets and no UTF-8 sequence is
// cut. `name` may carry parameters; `value` must be escaped and well-formed UTF-8.
std::string content_line(std::string_view name, std::string_view value);

}  // namespace kiosk::directory
