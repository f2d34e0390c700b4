#pragma once
#include <cstddef>
#include <string_view>

namespace kiosk::locale {

// How many signs of a Chinese text are written otherwise in the simplified form ("門" is "门"), and
// how many otherwise in the traditional one. A text in the one form has none, or next to none, of
// the first, one in the other has many. `text` must be well-formed UTF-8. 0 where ICU's data are
// missing.
std::size_t traditional_signs(std::string_view text);
std::size_t simplified_signs(std::string_view text);

}  // namespace kiosk::locale
