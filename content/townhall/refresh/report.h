#pragma once
#include <ostream>

#include "content/townhall/phrase.h"
#include "content/townhall/refresh/refresh.h"

namespace townhall::refresh {

// What taking pages in again does, a line for each record or field, then how many.
// `before`: the package as it is.
void report(const Refreshed& refreshed, const Canonical& before, Voice voice, std::ostream& out);

}  // namespace townhall::refresh
