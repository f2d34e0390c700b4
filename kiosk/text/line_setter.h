#pragma once
#include <span>
#include <vector>

#include "kiosk/text/itemizer.h"
#include "kiosk/text/line_filler.h"
#include "kiosk/text/paragraph.h"

namespace kiosk::text {

// A run and its glyphs in visual order.
struct ShapedRun {
  Run run;
  std::vector<ShapedGlyph> glyphs;
};

// Puts shaped runs on lines. Borrows everything; lives for one paragraph.
class LineSetter {
 public:
  LineSetter(Shaper& shaper, const Joined& joined, const ParagraphStyle& style,
             std::span<const std::uint8_t> starts);

  std::vector<ShapedRun> shape(std::span<const Run> runs);

  // A line with glyphs, width and natural box; `top` and `x` are not set yet.
  Line set(const LineRange& range, std::span<const ShapedRun> runs);

  ShapeJob job(const Run& run) const;

  int missing_glyphs() const { return missing_; }

  int dotted_circles() const { return dotted_; }

 private:
  std::vector<ShapedGlyph> part(const ShapedRun& shaped, std::uint32_t begin, std::uint32_t end);
  void add_hyphen(const Run& run, std::uint32_t at, std::vector<ShapedGlyph>& glyphs);
  void place(const Run& run, std::span<const ShapedGlyph> glyphs, Line& line);
  void count(const ShapedGlyph& glyph, std::uint32_t circle);
  void box(Line& line) const;

  Shaper& shaper_;
  const Joined& joined_;
  const ParagraphStyle& style_;
  std::span<const std::uint8_t> starts_;
  Extent extent_;  // of the line being set
  int missing_ = 0;
  int dotted_ = 0;
};

}  // namespace kiosk::text
