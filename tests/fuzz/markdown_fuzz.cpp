#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "kiosk/base/utf8.h"
#include "kiosk/directory/markdown.h"
#include "kiosk/directory/markdown_inline.h"

// Whatever staff write: no crash, no lost word, no unsafe link, and problems that are sentences.
namespace {

using kiosk::directory::Block;
using kiosk::directory::Inline;
using kiosk::directory::InlineKind;
using kiosk::directory::Markdown;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

// Plain text, and where words may have gone besides: list numbers, link targets, problems.
std::string everything(const Markdown& parsed) {
  std::string all;
  for (const Block& block : parsed.blocks) {
    all += std::to_string(block.number) + ' ' + plain_text(block.inlines) + ' ';
    for (const Inline& one : block.inlines) {
      all += one.target + ' ';
    }
  }
  for (const std::string& problem : parsed.problems) {
    all += problem + ' ';
  }
  return all;
}

void require_words(const std::string& text, const std::string& all) {
  size_t at = 0;
  while (at < text.size()) {
    size_t end = at;
    while (end < text.size() && is_word_byte(text[end])) {
      ++end;
    }
    require(end == at || all.find(text.substr(at, end - at)) != std::string::npos);
    at = end + 1;
  }
}

void require_shape(const Block& block) {
  using kiosk::directory::BlockKind;
  require(!block.inlines.empty());
  switch (block.kind) {
    case BlockKind::Heading:
      require(block.level == 2 || block.level == 3);
      break;
    case BlockKind::Paragraph:
      require(block.level == 0);
      break;
    case BlockKind::Bullet:
    case BlockKind::Numbered:
      require(block.level == 0 || block.level == 1);
      break;
  }
  for (const Inline& one : block.inlines) {
    require(!one.text.empty());
    require(one.kind == InlineKind::Link ? kiosk::directory::is_safe_target(one.target)
                                         : one.target.empty());
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text(data, data + size);
  if (kiosk::base::first_bad_utf8(text)) {
    return 0;
  }
  const Markdown parsed = kiosk::directory::parse_markdown(text);
  for (const Block& block : parsed.blocks) {
    require_shape(block);
  }
  for (const std::string& problem : parsed.problems) {
    require(problem.ends_with('.') && !kiosk::base::first_bad_utf8(problem));
  }
  require_words(text, everything(parsed));
  return 0;
}
