#pragma once
#include <cstddef>
#include <string>
#include <string_view>

// Texts in any language inside a sentence of the staff's program.
namespace townhall {

// As it stands in a sentence: a text with letters that run right to left is put between U+2068 and
// U+2069, so that it leaves what is around it in order. `text` must be well-formed UTF-8.
std::string isolated(std::string_view text);

// On one line, and cut behind so many letters as readers count them (grapheme clusters), with "…"
// where there was more.
std::string shortened(std::string_view text, std::size_t letters);

}  // namespace townhall
