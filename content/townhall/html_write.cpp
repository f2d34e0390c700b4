#include <algorithm>
#include <string_view>

#include "content/townhall/html_markdown.h"

namespace townhall {
namespace {

using kiosk::directory::Block;
using kiosk::directory::BlockKind;
using kiosk::directory::Inline;
using kiosk::directory::InlineKind;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// Where a mark at the beginning of a line would make it a heading or a list item, the place at
// which a backslash takes that meaning away; npos if the line begins with no mark.
size_t mark_at_start(const std::string& line) {
  if (line.empty()) {
    return std::string::npos;
  }
  constexpr std::string_view kMarks = "#-+>|";
  if (kMarks.find(line[0]) != std::string_view::npos) {
    return 0;
  }
  const size_t digits = line.find_first_not_of("0123456789");
  const bool numbered = is_digit(line[0]) && digits != std::string::npos && line[digits] == '.';
  return numbered ? digits : std::string::npos;
}

std::string escaped(const std::string& text) {
  constexpr std::string_view kMarks = "\\*[]<`_";
  std::string out;
  for (const char c : text) {
    if (kMarks.find(c) != std::string_view::npos) {
      out += '\\';
    }
    out += c;
  }
  return out;
}

std::string inline_text(const Inline& item) {
  switch (item.kind) {
    case InlineKind::Text:
      return escaped(item.text);
    case InlineKind::Strong:
      return "**" + escaped(item.text) + "**";
    case InlineKind::Link:
      return "[" + escaped(item.text) + "](" + item.target + ")";
  }
  return {};
}

std::string lines_of(const std::vector<Inline>& inlines) {
  std::string all;
  for (const Inline& item : inlines) {
    // "![" would begin a picture.
    if (item.kind == InlineKind::Link && all.ends_with('!')) {
      all.insert(all.size() - 1, "\\");
    }
    all += inline_text(item);
  }
  std::string out;
  for (size_t begin = 0; begin <= all.size();) {
    const size_t end = std::min(all.find('\n', begin), all.size());
    std::string line = all.substr(begin, end - begin);
    const size_t mark = mark_at_start(line);
    if (mark != std::string::npos) {
      line.insert(mark, "\\");
    }
    out += line + (end < all.size() ? "\\\n" : "");
    begin = end + 1;
  }
  return out;
}

std::string prefix_of(const Block& block) {
  const std::string indent(static_cast<size_t>(block.level) * 2, ' ');
  switch (block.kind) {
    case BlockKind::Heading:
      return std::string(static_cast<size_t>(block.level), '#') + " ";
    case BlockKind::Paragraph:
      return {};
    case BlockKind::Bullet:
      return indent + "- ";
    case BlockKind::Numbered:
      return indent + std::to_string(block.number) + ". ";
  }
  return {};
}

bool is_item(const Block& block) {
  return block.kind == BlockKind::Bullet || block.kind == BlockKind::Numbered;
}

}  // namespace

std::string write_markdown(const std::vector<Block>& blocks) {
  std::string out;
  for (size_t at = 0; at < blocks.size(); ++at) {
    if (at > 0) {
      out += is_item(blocks[at]) && is_item(blocks[at - 1]) ? "\n" : "\n\n";
    }
    out += prefix_of(blocks[at]) + lines_of(blocks[at].inlines);
  }
  return out;
}

}  // namespace townhall
