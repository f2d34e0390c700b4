#pragma once
#include <string>
#include <vector>

namespace kiosk::directory {

enum class InlineKind { Text, Strong, Link };

// A run of text inside a block. Links: https:, tel:, mailto:, or an internal route such as
// "service/wohngeld" (contracts: kiosk/app/route.h).
struct Inline {
  InlineKind kind = InlineKind::Text;
  std::string text;
  std::string target;  // Link only

  bool operator==(const Inline&) const = default;
};

enum class BlockKind { Heading, Paragraph, Bullet, Numbered };

struct Block {
  BlockKind kind = BlockKind::Paragraph;
  int level = 0;   // Heading: 2 or 3. Bullet and Numbered: nesting, 0 or 1
  int number = 0;  // Numbered: as it is shown
  std::vector<Inline> inlines;

  bool operator==(const Block&) const = default;
};

struct Markdown {
  std::vector<Block> blocks;
  std::vector<std::string> problems;  // one sentence each; the text itself is kept as plain text
};

// The subset that article bodies and descriptions are written in: "## " and "### " headings, "- "
// and "1. " lists with one nested level (two spaces), **strong**, [text](target), a backslash
// before a mark to mean the mark itself, blank lines between blocks, a trailing backslash for a
// line break ("\n" in the inline's text). Never fails: what is not of the subset stays as text and
// is a problem, so that no word is lost. `text` must be well-formed UTF-8.
Markdown parse_markdown(const std::string& text);

// The words alone, for counting and for plain places.
std::string plain_text(const std::vector<Inline>& inlines);

}  // namespace kiosk::directory
