#pragma once
#include <optional>
#include <string_view>

#include "content/townhall/tongues/script.h"

namespace townhall {

// Which language of a script a text looks most like.
struct Nearest {
  std::string_view language;  // its primary tag
  // How much more probable the text is in it than in the one that it should be in, or, where it is
  // just that, than in the second: a natural logarithm. One triple of letters gives it 0 to 5.
  double ahead = 0;
  std::size_t triples = 0;  // that this rests on

  double ahead_each() const { return triples == 0 ? 0 : ahead / static_cast<double>(triples); }
};

// Nothing if the program knows at most one language of the script. `claimed`: that which the text
// should be in; one that is unknown here, or an empty one, is as no claim.
std::optional<Nearest> nearest_language(std::string_view text, Script script,
                                        std::string_view claimed);

// Whether texts in this language can be told from others in its script.
bool knows_language(std::string_view lang);

}  // namespace townhall
