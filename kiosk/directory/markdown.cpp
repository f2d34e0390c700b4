#include "kiosk/directory/markdown.h"

#include <optional>
#include <string_view>
#include <utility>

#include "kiosk/directory/markdown_inline.h"

namespace kiosk::directory {
namespace {

// How a line begins: a block of its own, or more of the block before.
struct Start {
  BlockKind kind = BlockKind::Paragraph;
  int level = 0;
  int number = 0;
  std::string_view rest;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

size_t indent_of(std::string_view line) {
  const size_t first = line.find_first_not_of(' ');
  return first == std::string_view::npos ? line.size() : first;
}

std::string_view trimmed(std::string_view line) {
  line.remove_prefix(indent_of(line));
  return line.substr(0, line.find_last_not_of(" \r\t") + 1);
}

// "12. rest"; at most three digits, so that a year at the end of a sentence is not a list.
std::optional<Start> numbered(std::string_view text) {
  size_t digits = 0;
  int number = 0;
  while (digits < text.size() && digits < 3 && is_digit(text[digits])) {
    number = number * 10 + (text[digits] - '0');
    ++digits;
  }
  if (digits == 0 || text.front() == '0' || !text.substr(digits).starts_with(". ")) {
    return std::nullopt;
  }
  return Start{BlockKind::Numbered, 0, number, text.substr(digits + 2)};
}

std::optional<Start> start_of(std::string_view text) {
  if (text.starts_with("## ")) {
    return Start{BlockKind::Heading, 2, 0, text.substr(3)};
  }
  if (text.starts_with("### ")) {
    return Start{BlockKind::Heading, 3, 0, text.substr(4)};
  }
  if (text.starts_with("- ")) {
    return Start{BlockKind::Bullet, 0, 0, text.substr(2)};
  }
  return numbered(text);
}

// A mark at the beginning of a line that other dialects read as a block.
std::string_view foreign_mark(std::string_view text) {
  for (std::string_view mark : {"#", "* ", "+ ", "> ", "```", "|", "---", "***", "\t"}) {
    if (text.starts_with(mark)) {
      return mark;
    }
  }
  return {};
}

class BlockParser {
 public:
  Markdown parse(std::string_view text) {
    size_t begin = 0;
    while (begin <= text.size()) {
      const size_t end = std::min(text.find('\n', begin), text.size());
      ++line_;
      take(text.substr(begin, end - begin));
      begin = end + 1;
    }
    close();
    return std::move(made_);
  }

 private:
  void take(std::string_view line) {
    const auto text = trimmed(line);
    if (text.empty()) {
      close();
      in_list_ = false;
      return;
    }
    if (const auto start = start_of(text)) {
      open(*start, indent_of(line));
      return;
    }
    if (const auto mark = foreign_mark(text); !mark.empty()) {
      problem("begins with \"" + std::string(mark) +
              "\", which is not of the Markdown subset; take it out, or put a \"\\\" before it");
    }
    go_on(text);
  }

  void open(const Start& start, size_t indent) {
    close();
    Block block;
    block.kind = start.kind;
    block.level = start.level;
    block.number = start.number;
    const bool item = start.kind != BlockKind::Heading;
    if (item) {
      block.level = nesting(indent);
    }
    in_list_ = item;
    opened_in_ = line_;
    text_ = trimmed(start.rest);
    block_ = std::move(block);
    if (!item) {
      close();
    }
  }

  // Two spaces (three under a number) nest; there is one nested level.
  int nesting(size_t indent) {
    if (indent >= 2 && !in_list_) {
      problem("is nested but follows no list; take away the spaces before it");
      return 0;
    }
    if (indent >= 4) {
      problem("is nested too deep; use two spaces");
    }
    return indent >= 2 ? 1 : 0;
  }

  void go_on(std::string_view text) {
    if (!block_) {
      block_ = Block{};
      opened_in_ = line_;
      text_ = text;
      return;
    }
    if (ends_in_break()) {
      text_.back() = '\n';
    } else {
      text_ += ' ';
    }
    text_ += text;
  }

  // A backslash that is not itself the second of a pair.
  bool ends_in_break() const {
    const size_t last = text_.find_last_not_of('\\');
    const size_t backslashes = text_.size() - (last == std::string::npos ? 0 : last + 1);
    return backslashes % 2 == 1;
  }

  void close() {
    if (!block_) {
      return;
    }
    block_->inlines = parse_inlines(text_, opened_in_, made_.problems);
    if (!block_->inlines.empty()) {
      made_.blocks.push_back(std::move(*block_));
    }
    block_.reset();
    text_.clear();
  }

  void problem(const std::string& what) {
    made_.problems.push_back("Line " + std::to_string(line_) + " " + what + ".");
  }

  Markdown made_;
  std::optional<Block> block_;  // open, with its words in text_
  std::string text_;
  int line_ = 0;
  int opened_in_ = 0;
  bool in_list_ = false;  // the block before was an item, and no blank line has come since
};

}  // namespace

Markdown parse_markdown(const std::string& text) {
  return BlockParser().parse(text);
}

std::string plain_text(const std::vector<Inline>& inlines) {
  std::string text;
  for (const Inline& one : inlines) {
    text += one.text;
  }
  return text;
}

}  // namespace kiosk::directory
