#include "kiosk/text/composer.h"

#include <algorithm>
#include <cmath>

#include "kiosk/text/line_setter.h"
#include "kiosk/text/word_divider.h"

namespace kiosk::text {

namespace {

std::vector<double> advances(std::span<const ShapedRun> runs, size_t units) {
  std::vector<double> advance_to(units + 1, 0);
  for (const ShapedRun& shaped : runs) {
    for (const ShapedGlyph& glyph : shaped.glyphs) {
      advance_to[glyph.cluster + 1] += static_cast<double>(glyph.advance);
    }
  }
  for (size_t at = 1; at < advance_to.size(); ++at) {
    advance_to[at] += advance_to[at - 1];
  }
  return advance_to;
}

// UAX #14 parts a blank from a mark on it (LB7, LB10); a reader would see a mark on nothing.
void forbid_inside_clusters(std::vector<Break>& breaks, std::span<const std::uint8_t> starts) {
  for (size_t at = 0; at < starts.size(); ++at) {
    if (starts[at] == 0) {
      breaks[at] = Break::None;
    }
  }
}

bool is_one_letter_a_syllable(std::string_view lang) {
  const auto primary = primary_language(lang);
  return primary == "ja" || primary == "ko" || primary == "zh";
}

// Text without breaks to draw hyphens at needs no look at the font.
double hyphen_width(Shaper& shaper, const LineSetter& setter, std::span<const Run> runs,
                    std::span<const Break> breaks) {
  const bool any = std::any_of(breaks.begin(), breaks.end(), [](Break kind) {
    return kind == Break::Hyphen || kind == Break::Divided;
  });
  if (runs.empty() || !any) {
    return 0;
  }
  double widest = 0;
  for (const Run& run : runs) {
    widest = std::max(widest, static_cast<double>(shaper.hyphen(setter.job(run)).advance));
  }
  return widest;
}

void align(Paragraph& paragraph) {
  const ParagraphStyle& style = paragraph.style;
  const float box = static_cast<float>(style.max_width > 0 ? style.max_width : paragraph.width);
  for (Line& line : paragraph.lines) {
    const float free = std::max(0.0F, box - line.width);
    const bool right = (style.align == Align::Start) == style.rtl;
    if (style.align == Align::Center) {
      line.x = std::floor(free / 2);
    } else if (right) {
      line.x = free;
    }
  }
}

// Lines of one paragraph keep one rhythm, though only some of them have tall ink.
void even_out(std::vector<Line>& lines) {
  int above = 0;
  int below = 0;
  for (const Line& line : lines) {
    above = std::max(above, line.baseline);
    below = std::max(below, line.height - line.baseline);
  }
  for (Line& line : lines) {
    line.baseline = above;
    line.height = above + below;
  }
}

void stack(Paragraph& paragraph) {
  even_out(paragraph.lines);
  float widest = 0;
  for (Line& line : paragraph.lines) {
    line.top = paragraph.height;
    line.baseline += line.top;
    paragraph.height += line.height;
    widest = std::max(widest, line.width);
  }
  paragraph.width = static_cast<int>(std::ceil(widest));
  align(paragraph);
}

std::vector<ByteRange> marked_ranges(const Text& text) {
  std::vector<ByteRange> ranges;
  std::uint32_t at = 0;
  for (const Span& span : text) {
    const auto end = at + static_cast<std::uint32_t>(span.text.size());
    if (span.marked && end > at) {
      ranges.push_back({at, end});
    }
    at = end;
  }
  return ranges;
}

}  // namespace

ParagraphPtr Composer::compose(const Text& text, const ParagraphStyle& style) {
  auto paragraph = std::make_shared<Paragraph>();
  paragraph->style = style;
  const Joined joined = join(text, style.lang, style.rtl);
  const auto starts = breaker_.cluster_starts(joined.text);
  const auto runs = itemizer_.runs(joined, starts, style.rtl, style.weight);
  auto breaks = breaker_.breaks(joined.text, joined.kept, starts, style.lang, style.hyphenate);
  forbid_inside_clusters(breaks, starts);
  LineSetter setter(shaper_, joined, style, starts);
  const auto shaped = setter.shape(runs);
  const auto advance_to = advances(shaped, joined.text.size());
  FillInput input{joined,
                  breaks,
                  advance_to,
                  hyphen_width(shaper_, setter, runs, breaks),
                  static_cast<double>(style.max_width),
                  is_one_letter_a_syllable(style.lang)};
  const bool divides = hyphenator_ != nullptr && style.hyphenate && style.max_width > 0 &&
                       advance_to.back() > input.max_width;
  if (divides && divide_wide_words(input, starts, *hyphenator_, breaks)) {
    input.hyphen = hyphen_width(shaper_, setter, runs, breaks);
  }
  for (const LineRange& range : fill_lines(input)) {
    paragraph->lines.push_back(setter.set(range, shaped));
    paragraph->overflows = paragraph->overflows || range.overflows;
  }
  paragraph->text = joined.utf8;
  paragraph->marked = marked_ranges(text);
  paragraph->missing_glyphs = setter.missing_glyphs();
  paragraph->dotted_circles = setter.dotted_circles();
  stack(*paragraph);
  return paragraph;
}

}  // namespace kiosk::text
