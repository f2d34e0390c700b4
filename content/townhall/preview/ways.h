#pragma once
#include <map>
#include <set>
#include <string>

#include "content/townhall/canonical.h"

namespace townhall::preview {

// The routes of the finder ("finder", "finder/wohnen/miete") that show a record, by its name
// ("contact/tafel"): a question its own and the ends of its answers, a contact point or a service
// the ends that lead to it and every question on the way, which counts it. Nothing without a
// finder. Needs a package without dangling references.
std::map<std::string, std::set<std::string>> finder_routes(const Canonical& canonical);

}  // namespace townhall::preview
