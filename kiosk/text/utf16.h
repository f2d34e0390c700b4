#pragma once
#include <cstddef>
#include <string_view>

namespace kiosk::text {

// Reads the code point at `at` and moves `at` behind it; a lone surrogate is itself.
inline char32_t next_utf16(std::u16string_view text, std::size_t& at) {
  const char32_t lead = text[at++];
  if (lead < 0xD800 || lead > 0xDBFF || at == text.size()) {
    return lead;
  }
  const char32_t trail = text[at];
  if (trail < 0xDC00 || trail > 0xDFFF) {
    return lead;
  }
  ++at;
  return 0x10000 + ((lead - 0xD800) << 10U) + (trail - 0xDC00);
}

}  // namespace kiosk::text
