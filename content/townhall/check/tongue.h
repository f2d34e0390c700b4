#pragma once
#include <string>
#include <string_view>

#include "content/townhall/tongues/script.h"

// In which language a text may be, by its letters, by how they stand together, and by its small
// words.
namespace townhall {

// What shows that a text is not in the language that it should be in. Never told apart are the
// forms of one language (Dari and Persian, Leichte Sprache and German), and closely related
// languages of which the program has no catalogue (Croatian and Bosnian).
struct Foreign {
  bool told = false;     // the text is long enough to be judged
  bool script = false;   // it is in another script
  std::string language;  // it looks like this one; with `script` empty: nobody knows which
  bool sure = true;      // false: somebody has to look
  std::string leaning;   // what it looks like at all, even if one text alone proves nothing

  bool found() const { return script || !language.empty(); }
};

Foreign foreign_in(const std::string& text, std::string_view lang);

}  // namespace townhall
