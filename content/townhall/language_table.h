#pragma once
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/locale/language.h"

namespace townhall {

// i18n/languages.json. In both languages, if it is not as it should be.
kiosk::base::Result<kiosk::locale::Languages> read_language_table(
    const kiosk::base::FileReader& files, const std::string& path);

}  // namespace townhall
