#pragma once
#include "kiosk/text/paragraph.h"

namespace kiosk::text {

// Sets paragraphs. Implementations: Typesetter (real fonts, cached) and FixedMeasurer (every
// grapheme cluster the same advance; for layout tests that a font update must not change).
// Never fails: bad UTF-8 is shown as U+FFFD, a missing glyph is counted. Thread-safety: one thread.
class Measurer {
 public:
  virtual ~Measurer() = default;

  virtual ParagraphPtr lay_out(const Text& text, const ParagraphStyle& style) = 0;

  // px from baseline to the top of a capital H at an em size, in the Latin face.
  virtual double cap_height(double em_px) const = 0;

  // Paragraphs that were shaped rather than found in the cache, since construction.
  virtual long shapings() const = 0;
};

}  // namespace kiosk::text
