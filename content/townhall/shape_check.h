#pragma once
#include "content/townhall/canonical.h"
#include "content/townhall/check/issues.h"
#include "content/townhall/kinds.h"

namespace townhall {

// Every record against the tables of its kind: unknown keys, missing keys, wrong types, codes,
// dates, and references that lead nowhere.
void check_shapes(const Canonical& canonical, Issues& issues);

// Lower-case ASCII letters, digits and '-', not at the ends.
bool is_slug(const std::string& text);

}  // namespace townhall
