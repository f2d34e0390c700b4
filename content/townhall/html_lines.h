#pragma once
#include <string>
#include <vector>

#include "content/townhall/html_blocks.h"

namespace townhall {

// Words of one form with white space put right: it begins and ends with a word unless it is plain.
struct Piece {
  std::string text;
  bool strong = false;
  std::string href;  // as the page has it, empty outside of anchors

  bool operator==(const Piece&) const = default;
};

// The paragraphs of a block: white space is one space, a line break is one '\n' in a plain piece,
// an empty line begins a paragraph (in a block kept together: a line). Anchors have no line breaks
// and no strong words; headings neither.
std::vector<std::vector<Piece>> paragraphs_of(const RawBlock& block,
                                              const std::vector<Anchor>& anchors);

}  // namespace townhall
