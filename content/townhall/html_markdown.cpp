#include "content/townhall/html_markdown.h"

#include <set>

#include "content/townhall/html_lines.h"

namespace townhall {
namespace {

using kiosk::base::Result;
using kiosk::directory::Block;
using kiosk::directory::BlockKind;

std::set<int> heading_ranks(const HtmlPage& page) {
  std::set<int> ranks;
  for (const RawBlock& block : page.blocks) {
    if (block.kind == BlockKind::Heading) {
      ranks.insert(block.level);
    }
  }
  return ranks;
}

bool is_item(BlockKind kind) {
  return kind == BlockKind::Bullet || kind == BlockKind::Numbered;
}

// A nested item needs an item before it.
int level_of(const RawBlock& block, const std::set<int>& ranks, const std::vector<Block>& before) {
  if (block.kind == BlockKind::Heading) {
    return block.level == *ranks.begin() ? 2 : 3;
  }
  return !before.empty() && is_item(before.back().kind) ? block.level : 0;
}

}  // namespace

Result<Converted> blocks_from_html(const std::string& html, const RouteOf& route) {
  HtmlPage page = TRY(read_html(html));
  Converted out;
  out.findings = std::move(page.findings);
  const std::set<int> ranks = heading_ranks(page);
  if (ranks.size() > 2) {
    out.findings.push_back({"more than two ranks of headings", ""});
  }
  for (const RawBlock& raw : page.blocks) {
    for (auto& pieces : paragraphs_of(raw, page.anchors)) {
      auto inlines = linked(std::move(pieces), route, out.findings);
      if (!inlines.empty()) {
        out.blocks.push_back(
            {raw.kind, level_of(raw, ranks, out.blocks), raw.number, std::move(inlines)});
      }
    }
  }
  return out;
}

}  // namespace townhall
