#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::speech {

// Text as a voice may get it: well-formed, without controls, soft hyphens, zero-width and bidi
// characters; every space is ' ', every line end '\n'. Bytes that are no UTF-8 are left out.
struct Cleaned {
  std::string text;
  std::vector<size_t> from;  // for each byte of `text` and its end: the offset in what was written
};

Cleaned clean(std::string_view written);

}  // namespace kiosk::speech
