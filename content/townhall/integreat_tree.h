#pragma once
#include <map>
#include <string>
#include <vector>

#include "content/townhall/integreat_page.h"
#include "content/townhall/integreat_report.h"
#include "content/townhall/integreat_slug.h"
#include "kiosk/base/result.h"

namespace townhall {

// The same page in all its languages, at its place in the tree. Indexes are into the vectors that
// the tree was made from.
struct Knot {
  std::map<std::string, size_t> pages;  // language to page; "de" is always there
  std::string slug;
  int parent = -1;            // knot; -1 at the top
  std::vector<int> children;  // knots, in order
};

struct IntegreatTree {
  std::vector<Knot> knots;
  std::vector<int> top;                // in order
  std::map<std::string, int> by_path;  // every imported path to its knot
};

// Puts pages of several languages together and hangs them in one tree, that of the German pages:
// German stands beside every text on the kiosk and is what digests are made of, so a page that has
// no German one cannot be shown; it is left out and reported, its children go on. Pages whose
// parents are missing or run in a circle come to the top and are reported. Invalid: no German page,
// several regions, the same path twice.
kiosk::base::Result<IntegreatTree> build_integreat_tree(const std::vector<IntegreatPage>& pages,
                                                        const KnownSlugs& known,
                                                        ImportReport& report, Voice voice);

}  // namespace townhall
