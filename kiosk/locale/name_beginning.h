#pragma once
#include <string_view>

namespace kiosk::locale {

// Whether a word of `name` begins with `typed`, without case, marks and widths: "turk" begins
// "Türkçe", "العربي" begins "العربيّة". Blanks at the ends do not count, and nothing typed begins
// every name. Both must be well-formed UTF-8.
bool has_word_beginning(std::string_view name, std::string_view typed);

}  // namespace kiosk::locale
