#pragma once
#include <ostream>
#include <string>
#include <vector>

#include "content/townhall/history/author.h"
#include "content/townhall/refresh/refresh.h"
#include "kiosk/base/files.h"
#include "kiosk/base/result.h"

namespace townhall {

struct IntegreatInput {
  std::vector<std::string> page_files;  // one for each language, German among them
  std::string folder;                   // of the package
  history::Author author = {};
  bool yes = false;             // write into a package that is there
  refresh::Wishes wishes = {};  // for a package that is there
};

// Makes a package in the canonical form (content/README.md) from answers of the public Integreat
// API v3, endpoint REGION/LANGUAGE/pages/. Pages with children become topics, the others articles;
// a topic's own text is its first article. Contact points are not made up from prose: numbers stay
// typed in the articles. The same files give the same bytes.
//
// Into a package of the same region the pages are taken again: what editors made and changed since
// stays (refresh/refresh.h says how that is told), what will change is said, and it is written, as
// a revision, only with `yes`. Pages as they were last time change no byte.
//
// `report` gets the counts and, per kind, what could not be mapped, with places. Errors name file
// and entry; nothing is written then. Invalid: the package of another region, or a broken one; a
// wish for which there is nothing to decide.
kiosk::base::Result<void> import_integreat(const IntegreatInput& input, kiosk::base::Files& files,
                                           std::ostream& report);

}  // namespace townhall
