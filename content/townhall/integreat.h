#pragma once
#include <ostream>
#include <string>
#include <vector>

#include "content/townhall/history/author.h"
#include "kiosk/base/files.h"
#include "kiosk/base/result.h"

namespace townhall {

// Makes a package in the canonical form (content/README.md) from answers of the public Integreat
// API v3, endpoint REGION/LANGUAGE/pages/: one file for each language, German among them. Pages
// with children become topics, the others articles; a topic's own text is its first article.
// Contact points are not made up from prose: numbers stay typed in the articles. The same files
// give the same bytes.
//
// `report` gets the counts and, per kind, what could not be mapped, with places. Errors name file
// and entry; nothing is written then. What is taken in again is a revision of the package.
kiosk::base::Result<void> import_integreat(const std::vector<std::string>& page_files,
                                           const std::string& out_folder,
                                           const history::Author& author, kiosk::base::Files& files,
                                           std::ostream& report);

}  // namespace townhall
