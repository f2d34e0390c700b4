#pragma once
#include <string>

#include "content/townhall/canonical.h"
#include "content/townhall/check/issues.h"

namespace townhall {

// What a check found, as a page of HTML for who keeps the content: the entries with their names,
// the worst first, and under each what is wrong, where it stands in the workbook, and what to do.
// One file without scripts and without anything from elsewhere.
std::string report_page(const Canonical& canonical, const Issues& issues, Voice voice);

}  // namespace townhall
