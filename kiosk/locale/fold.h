#pragma once
#include <string>
#include <string_view>

namespace kiosk::locale {

// For comparing what was typed with names: without case, marks and widths ("Türkçe" is "turkce",
// "العربيّة" is "العربية"). `text` must be well-formed UTF-8.
std::string folded(std::string_view text);

// Whether a word of `name` begins with `typed`, both folded; blanks at the ends do not count.
// Nothing typed begins every name.
bool has_word_beginning(std::string_view name, std::string_view typed);

}  // namespace kiosk::locale
