#pragma once
#include <string>
#include <vector>

#include "content/townhall/html_blocks.h"
#include "content/townhall/html_links.h"
#include "kiosk/base/result.h"
#include "kiosk/directory/markdown.h"

namespace townhall {

struct Converted {
  std::vector<kiosk::directory::Block> blocks;
  std::vector<PageFinding> findings;
};

// A web page in the terms of the Markdown subset (content/README.md). The first rank of headings
// that the page uses becomes level 2, all others level 3. Errors are those of read_html.
kiosk::base::Result<Converted> blocks_from_html(const std::string& html, const RouteOf& route);

// The blocks as Markdown that parse_markdown reads back as the same blocks.
std::string write_markdown(const std::vector<kiosk::directory::Block>& blocks);

}  // namespace townhall
