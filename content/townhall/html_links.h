#pragma once
#include <functional>
#include <string>
#include <vector>

#include "content/townhall/html_blocks.h"
#include "content/townhall/html_lines.h"

namespace townhall {

// Where an address of the page's own site leads inside the package.
struct Route {
  bool own_site = false;  // it is of the site that is imported
  std::string target;     // "article/<slug>", "topic/<slug>"; empty if no such page is imported
};

using RouteOf = std::function<Route(const std::string& href)>;

// Judges the anchors of one paragraph. What cannot be a link becomes words, with its address beside
// it where the words do not name it. Where the words are themselves a number or an address that
// differs from the hidden target, the words win: they are what people read. Plain numbers, e-mail
// and https addresses become links. What should be looked at is added to `findings`.
std::vector<kiosk::directory::Inline> linked(std::vector<Piece> pieces, const RouteOf& route,
                                             std::vector<PageFinding>& findings);

}  // namespace townhall
