#pragma once
#include <string>

#include "content/townhall/workbook/voice.h"
#include "kiosk/locale/language_names.h"

namespace townhall::workbook {

// The tag of the language that a cell names, by its German name, its own or the tag itself. Where
// none or more than one is meant, the answer says which there are.
Understood<std::string> understand_language(const kiosk::locale::LanguageNames& languages,
                                            const std::string& text);

}  // namespace townhall::workbook
