#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::locale {

// What a reader takes for one letter: a base with its marks, an emoji of many parts (UAX #29,
// extended grapheme clusters). `text` must be well-formed UTF-8.
std::string last_grapheme(std::string_view text);
std::string without_last_grapheme(std::string_view text);

// The first `count` of them; the whole text if it has no more.
std::string first_graphemes(std::string_view text, std::size_t count);

}  // namespace kiosk::locale
