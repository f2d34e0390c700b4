#include "kiosk/speech/clean.h"

#include "kiosk/base/utf8.h"

namespace kiosk::speech {
namespace {

struct Span {
  char32_t first;
  char32_t last;
};

// Cc and Cf of Unicode 15 that text carries, variation selectors, tags, private use (pictograms),
// noncharacters.
constexpr Span kSilent[] = {
    {0x00, 0x08},     {0x0B, 0x0C},       {0x0E, 0x1F},     {0x7F, 0x84},     {0x86, 0x9F},
    {0xAD, 0xAD},     {0x34F, 0x34F},     {0x61C, 0x61C},   {0x180B, 0x180F}, {0x200B, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x206F},   {0xE000, 0xF8FF}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF},
    {0xFFF9, 0xFFFF}, {0xE0000, 0x10FFFF}};

constexpr Span kSpaces[] = {{0x09, 0x09},     {0x20, 0x20},     {0xA0, 0xA0},    {0x2000, 0x200A},
                            {0x202F, 0x202F}, {0x205F, 0x205F}, {0x3000, 0x3000}};

constexpr Span kLines[] = {{0x0A, 0x0A}, {0x0D, 0x0D}, {0x85, 0x85}, {0x2028, 0x2029}};

// Most of many texts: taken as it is.
bool is_printed_ascii(char c) {
  return c >= ' ' && c <= '~';
}

template <size_t N>
bool is_in(char32_t c, const Span (&spans)[N]) {
  for (const Span& span : spans) {
    if (c >= span.first && c <= span.last) {
      return true;
    }
  }
  return false;
}

}  // namespace

Cleaned clean(std::string_view written) {
  Cleaned out;
  out.text.reserve(written.size());
  out.from.reserve(written.size() + 1);
  size_t at = 0;
  while (at < written.size()) {
    const std::string_view rest = written.substr(at);
    const size_t good = base::first_bad_utf8(rest).value_or(rest.size());
    for (const size_t end = at + good; at < end;) {
      const size_t here = at;
      if (is_printed_ascii(written[at])) {
        out.text += written[at++];
        out.from.push_back(here);
        continue;
      }
      const char32_t c = base::next_code_point(written, at);
      if (is_in(c, kSilent)) {
        continue;
      }
      const size_t before = out.text.size();
      base::append_utf8(out.text, is_in(c, kSpaces) ? U' ' : is_in(c, kLines) ? U'\n' : c);
      out.from.insert(out.from.end(), out.text.size() - before, here);
    }
    at += at < written.size() ? 1U : 0U;
  }
  out.from.push_back(written.size());
  return out;
}

}  // namespace kiosk::speech
