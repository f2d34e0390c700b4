#pragma once
#include <string>

#include "content/townhall/canonical.h"
#include "content/townhall/check/issues.h"
#include "kiosk/locale/language.h"

namespace townhall {

// What a check found, as a page of HTML for who keeps the content: the entries with their names,
// the worst first, and under each what is wrong, where it stands in the workbook, and what to do.
// One file without scripts and without anything from elsewhere.
// `languages` says how its date is written.
std::string report_page(const Canonical& canonical, const Issues& issues, Voice voice,
                        const kiosk::locale::Languages& languages);

}  // namespace townhall
