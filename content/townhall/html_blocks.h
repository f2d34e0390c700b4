#pragma once
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/directory/markdown.h"

namespace townhall {

// Something of a page that the Markdown subset cannot say, or that someone should look at.
struct PageFinding {
  std::string kind;    // "image", "table", "phone differs from its link", ...
  std::string detail;  // the address, the number, or what else identifies it; may be empty

  bool operator==(const PageFinding&) const = default;
};

// Words in one form; '\n' is a line break.
struct Run {
  std::string text;
  bool strong = false;
  int anchor = -1;  // index into HtmlPage::anchors
};

struct Anchor {
  std::string href;
};

struct RawBlock {
  kiosk::directory::BlockKind kind = kiosk::directory::BlockKind::Paragraph;
  int level = 0;          // Bullet, Numbered: nesting, 0 or 1. Heading: the rank, 1 to 6
  int number = 0;         // Numbered
  bool together = false;  // a list item or a row: empty lines do not split it
  std::vector<Run> runs;
};

// A web page as blocks of words, before links are judged and white space is put right.
struct HtmlPage {
  std::vector<RawBlock> blocks;
  std::vector<Anchor> anchors;
  std::vector<PageFinding> findings;
};

// Reads a page or a fragment. Every word outside of script and style is in the blocks, in order.
// Invalid if the page is nested or long beyond what libxml2 reads (256 levels, 10 MB), because it
// would be cut. `html` must be well-formed UTF-8.
kiosk::base::Result<HtmlPage> read_html(const std::string& html);

}  // namespace townhall
