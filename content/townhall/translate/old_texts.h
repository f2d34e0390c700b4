#pragma once
#include "content/townhall/translate/collect.h"
#include "content/townhall/translate/unit.h"
#include "kiosk/base/files.h"

// What texts were before, by the history of the package.
namespace townhall::translate {

// Where to look: the file texts/<lang>.json.
struct OldTextsOf {
  const kiosk::base::FileReader& files;
  std::string folder;
  std::string lang;
  Voice voice = Voice::German;
};

// Finds a text by its digest among all that the history knows, which it reads at the first
// question. A history that cannot be read knows nothing; "log" says what is wrong with it.
OldText old_texts(const OldTextsOf& where);

// What a text was before the last change that made it `now`; empty: it is new, or was not changed
// by a command. Corrupt if the history cannot be read.
kiosk::base::Result<std::string> text_before(const OldTextsOf& where, const FieldKey& field,
                                             const std::string& now);

}  // namespace townhall::translate
