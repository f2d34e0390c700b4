#pragma once
#include <string>
#include <vector>

#include "content/townhall/canonical.h"
#include "content/townhall/history/differences.h"

// Which pages a change touches.
namespace townhall::preview {

struct Page {
  std::string route;
  std::string lang;

  bool operator==(const Page&) const = default;
};

// The page of each record that changed and the pages of those that show it: a contact's services,
// topics and events, a room's or an office's contacts, the finder's questions and ends. A text that
// changed is shown in its language; data in the language of the source and in Arabic, or the first
// language that the package has, since they are the same in all. Not in it: results of the search,
// and pages that show a record at third hand. Each once: first the
// pages of what changed itself, then those that show it, in the order of the changes.
std::vector<Page> touched_pages(const Canonical& before, const Canonical& after,
                                const std::vector<history::Difference>& differences);

}  // namespace townhall::preview
