#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "kiosk/text/span.h"

namespace kiosk::text {

enum class Weight { Regular, Bold };

enum class Align {
  Start,
  Center,
  End
};  // Start = left in left-to-right paragraphs, right otherwise

// How a paragraph is set. Equal styles and equal texts give equal paragraphs.
struct ParagraphStyle {
  double px = 32;  // em size before the script's optical scale
  Weight weight = Weight::Regular;
  std::string lang = "de";   // base direction, shaping language, line-break locale
  int max_width = 0;         // px; 0 = unlimited
  double line_height = 1.3;  // times px; a line grows where its ink or its fonts need more
  Align align = Align::Start;
  bool hyphenate = true;  // at soft hyphens, and words wider than a line; never in Leichte Sprache
  bool rtl = false;       // base direction of the paragraph

  bool operator==(const ParagraphStyle&) const = default;
};

// One glyph at its place, in px relative to the left end of the line's baseline, y down.
struct Glyph {
  std::uint32_t id = 0;    // glyph index in the face; 0 = missing
  std::uint16_t face = 0;  // index into the FontStack
  float size_px = 0;       // em size including the optical scale
  float x = 0;
  float y = 0;
  float advance = 0;
  std::uint32_t cluster = 0;  // UTF-8 byte offset of the cluster in Paragraph::text

  bool operator==(const Glyph&) const = default;
};

struct Line {
  float x = 0;       // left edge of the ink-independent advance box, px from the paragraph's left
  float width = 0;   // px, trailing white space hangs outside
  int top = 0;       // px from the paragraph's top
  int baseline = 0;  // px from the paragraph's top
  int height = 0;    // px
  std::vector<Glyph> glyphs;  // in visual order, left to right
  std::uint32_t begin = 0;    // UTF-8 byte range of `text`
  std::uint32_t end = 0;

  bool operator==(const Line&) const = default;
};

// UTF-8 bytes [begin, end).
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool contains(std::uint32_t at) const { return at >= begin && at < end; }

  bool operator==(const ByteRange&) const = default;
};

// A laid-out paragraph: immutable, shared between frames.
struct Paragraph {
  std::string text;  // the spans' texts joined, without the isolates that layout added
  std::vector<Line> lines;
  int width = 0;   // px, the widest line, rounded up
  int height = 0;  // px
  int missing_glyphs = 0;
  int dotted_circles = 0;         // inserted by shaping: malformed sequences
  std::vector<ByteRange> marked;  // of `text`, ascending: what is underlined
  bool overflows = false;         // a single cluster was wider than max_width
  ParagraphStyle style;
};

using ParagraphPtr = std::shared_ptr<const Paragraph>;

}  // namespace kiosk::text
