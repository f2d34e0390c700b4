#pragma once
#include <string>
#include <vector>

#include "kiosk/directory/markdown.h"

namespace townhall {

// Words that a page gives for its search in its last paragraph: "Schlagworte: Visum, Einreise", in
// the languages of Integreat. They are taken from the blocks, because nobody wants to read or hear
// them, in their order, each once. Empty, and the blocks as they were, if the page gives none.
std::vector<std::string> take_search_words(std::vector<kiosk::directory::Block>& blocks);

}  // namespace townhall
