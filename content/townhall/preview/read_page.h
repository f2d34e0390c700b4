#pragma once
#include <optional>
#include <string>
#include <vector>

#include "content/townhall/canonical.h"

namespace townhall::preview {

// The same as subset_for() of the whole package, but only what the page needs is read: of the files
// of texts those in `chain` and in the source language, and in them the records that the page
// shows. Nothing for other routes, and where a file is not laid out as it should be: then the
// package is to be read whole, which says what is wrong.
std::optional<Canonical> read_page(const kiosk::base::FileReader& files, const std::string& folder,
                                   const std::string& route, const std::vector<std::string>& chain,
                                   Issues& issues);

}  // namespace townhall::preview
