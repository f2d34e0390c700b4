#pragma once
#include "content/townhall/refresh/refresh.h"

namespace townhall::refresh {

// Removes what is gone from the pages, a record with its texts in all languages, its search words
// and its places in topics and at the start. What stays in `gone` says why: an editor changed the
// record or its text in the source language, or something that stays names it.
void remove_gone(Refreshed& refreshed);

}  // namespace townhall::refresh
