#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "content/townhall/tongues/script.h"

namespace townhall {

// Three letters that stand together in a word, small; a blank is where a word begins or ends.
using Triple = std::uint64_t;

// The triples of the letters of `script` in well-formed text, at most so many, from its beginning.
// What is of another script is no part of a word; of a text in Latin letters neither is what stands
// in brackets or quotation marks, which is often the German name of something, nor an address.
std::vector<Triple> triples_of(std::string_view text, Script script, std::size_t most);

}  // namespace townhall
