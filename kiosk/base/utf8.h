#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::base {

// The byte offset of the first byte that is not well-formed UTF-8 (RFC 3629: no surrogates, no
// overlong forms, at most U+10FFFF), or nothing.
std::optional<size_t> first_bad_utf8(std::string_view text);

// Reads the code point at `at` and moves `at` behind it. `text` must be well-formed.
char32_t next_code_point(std::string_view text, size_t& at);

void append_utf8(std::string& out, char32_t code_point);

// Number of code points in well-formed text.
size_t code_point_count(std::string_view text);

// The first character that content must not carry, or nothing: C0 and C1 controls except line feed,
// and the legacy bidi embeddings and overrides U+202A to U+202E. Isolates, marks, joiners, soft
// hyphen, no-break space and word joiner are allowed (reference: Unicode UAX #9, section 2).
std::optional<char32_t> forbidden_character(std::string_view text);

}  // namespace kiosk::base
