#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/text/span.h"

namespace kiosk::text {

// Primary subtag, lower case as given: "zh" of "zh-Hans".
std::string_view primary_language(std::string_view tag);

// By script subtag, else by the language's usual script. Independent of ICU's data, which does not
// know Dari ("prs") and others.
bool writes_right_to_left(std::string_view tag);

// A part of the joined text that is kept on one line where a line can hold it: UTF-16 [begin, end).
struct KeptRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

// The spans as one UTF-16 text with isolates around what must not be reordered from outside.
// '\n' is the only forced break left; other controls are spaces.
struct Joined {
  std::u16string text;
  std::string utf8;                    // the spans' texts, well-formed, without added isolates
  std::vector<std::uint32_t> byte_of;  // UTF-16 index (and the end) to offset in utf8
  std::vector<std::uint16_t> span_of;  // UTF-16 index to index in `spans`
  std::vector<bool> added;             // an isolate that is not in utf8
  std::vector<KeptRange> kept;
  Text spans;  // without texts; languages resolved
};

// `lang` and `rtl`: the paragraph's. At most 65,535 spans; more are joined to the last.
Joined join(const Text& text, const std::string& lang, bool rtl);

}  // namespace kiosk::text
