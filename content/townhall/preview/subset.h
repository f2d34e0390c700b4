#pragma once
#include <optional>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/preview/picker.h"

// A package made smaller, so that one page of it is soon built.
namespace townhall::preview {

// What the page of one contact, service, article or event shows, and what that needs to be a right
// package: the record, the services and events that name it, everything that these name, the
// emergency lines, all topics, places, organizations and terms; and the texts in `chain` (the
// language of the page and those it falls back to). Nothing for other routes, whose pages show too
// much of the package, or if there is no such record.
std::optional<Canonical> subset_for(const Canonical& all, const std::string& route,
                                    const std::vector<std::string>& chain);

// The records of the picked kinds that `picker` has, and all of the others, with their texts.
Canonical cut_down(const Canonical& all, const Picker& picker,
                   const std::vector<std::string>& chain);

}  // namespace townhall::preview
