#include "content/townhall/quote.h"

#include "kiosk/base/utf8.h"
#include "kiosk/locale/graphemes.h"

namespace townhall {
namespace {

constexpr std::string_view kIsolate = "\xE2\x81\xA8";     // U+2068 first strong isolate
constexpr std::string_view kEndIsolate = "\xE2\x81\xA9";  // U+2069 pop directional isolate

// Blocks of the Unicode Standard whose letters run right to left: Hebrew to Arabic Extended-A, and
// the presentation forms.
bool runs_right_to_left(char32_t c) {
  return (c >= 0x590 && c <= 0x8FF) || (c >= 0xFB1D && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFE);
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (runs_right_to_left(kiosk::base::next_code_point(text, at))) {
      return true;
    }
  }
  return false;
}

// What closes the isolates that are open at the end of the text.
std::string closing(std::string_view text) {
  std::size_t open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = kiosk::base::next_code_point(text, at);
    open += c >= 0x2066 && c <= 0x2068 ? 1U : 0U;
    open -= c == 0x2069 && open != 0 ? 1U : 0U;
  }
  std::string out;
  for (; open != 0; --open) {
    out += kEndIsolate;
  }
  return out;
}

}  // namespace

std::string isolated(std::string_view text) {
  if (!has_right_to_left(text)) {
    return std::string(text);
  }
  return std::string(kIsolate) + std::string(text) + std::string(kEndIsolate);
}

std::string shortened(std::string_view text, std::size_t letters) {
  std::string line = kiosk::locale::first_graphemes(text, letters);
  const bool is_cut = line.size() < text.size();
  for (char& c : line) {
    c = c == '\n' ? ' ' : c;
  }
  return is_cut ? line + closing(line) + "…" : line;
}

}  // namespace townhall
