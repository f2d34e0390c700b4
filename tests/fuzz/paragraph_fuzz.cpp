// Any bytes as spans of any kind, language, direction and width: layout returns, its lines are the
// text, and every glyph stands in the text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "kiosk/base/utf8.h"
#include "kiosk/text/fixed_measurer.h"

namespace {

using kiosk::text::Paragraph;
using kiosk::text::Span;
using kiosk::text::SpanKind;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

// The first bytes choose the style, each 0xFE starts another span whose kind is the next byte.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  std::uint8_t next() { return at_ < size_ ? data_[at_++] : std::uint8_t{0}; }

  bool empty() const { return at_ >= size_; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

std::string language(std::uint8_t choice) {
  static constexpr const char* kLanguages[] = {"de", "ar", "ko", "ja", "th", "prs", "", "zh-Hans"};
  return kLanguages[choice % 8U];
}

kiosk::text::Text read_spans(Input& input) {
  kiosk::text::Text text(1);
  while (!input.empty()) {
    const std::uint8_t byte = input.next();
    if (byte != 0xFE) {
      text.back().text.push_back(static_cast<char>(byte));
      continue;
    }
    const std::uint8_t choice = input.next();
    Span span;
    span.kind = static_cast<SpanKind>(choice % 9U);
    span.lang = (choice & 0x10U) != 0 ? language(choice >> 5U) : "";
    text.push_back(span);
  }
  return text;
}

void check(const Paragraph& paragraph) {
  require(!kiosk::base::first_bad_utf8(paragraph.text));
  require(!paragraph.lines.empty());
  std::uint32_t at = 0;
  int top = 0;
  for (const auto& line : paragraph.lines) {
    require(line.begin == at && line.end >= line.begin);
    require(line.top == top && line.height > 0);
    at = line.end;
    top += line.height;
    for (const auto& glyph : line.glyphs) {
      require(glyph.cluster >= line.begin && glyph.cluster < line.end);
    }
  }
  require(at == paragraph.text.size() && top == paragraph.height);
  require(paragraph.overflows || paragraph.style.max_width == 0 ||
          paragraph.width <= paragraph.style.max_width + 1);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const std::uint8_t flags = input.next();
  kiosk::text::ParagraphStyle style;
  style.px = 10;
  style.rtl = (flags & 1U) != 0;
  style.hyphenate = (flags & 2U) != 0;
  style.lang = language(flags >> 2U);
  style.max_width = input.next();
  kiosk::text::FixedMeasurer measurer;
  check(*measurer.lay_out(read_spans(input), style));
  return 0;
}
