#pragma once
#include <functional>

#include "content/townhall/canonical.h"
#include "content/townhall/translate/unit.h"
#include "content/townhall/translate/voice.h"

namespace townhall::translate {

// A text that the package had earlier, by its digest; empty: nobody knows it any more.
using OldText = std::function<std::string(const std::string& key, const std::string& digest)>;

struct Collecting {
  Voice voice = Voice::German;  // of the notes
  OldText old_text = {};        // none: units have no `previous`
};

// From which language the texts of `lang` are translated: what its file says, the source language
// if there is no such file. Invalid for the source language, and for texts that are no translation.
kiosk::base::Result<std::string> translated_from(const Canonical& canonical,
                                                 const std::string& lang, Voice voice);

// All texts of the language that `lang` is translated from, in the order of their keys, with what
// they are in `lang`. Records that residents will not see (draft, withdrawn) are left out.
kiosk::base::Result<Exchange> collect(const Canonical& canonical, const std::string& lang,
                                      const Collecting& collecting);

}  // namespace townhall::translate
