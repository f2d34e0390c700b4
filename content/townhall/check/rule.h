#pragma once
#include <string_view>

#include "content/townhall/phrase.h"

namespace townhall {

// Error: the package cannot be built. Warning: a resident is told something wrong, or cannot use
// it. Hint: it could be better.
enum class Level { Error, Warning, Hint };

// Something that can be wrong. `code` stays the same for ever: programs and tests hold to it.
struct Rule {
  std::string_view code;
  Level level = Level::Error;
  Phrase says;  // what is wrong, and what to do
};

}  // namespace townhall
