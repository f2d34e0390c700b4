#pragma once
#include "kiosk/text/itemizer.h"
#include "kiosk/text/line_breaker.h"
#include "kiosk/text/line_filler.h"
#include "kiosk/text/paragraph.h"
#include "kiosk/text/shaper.h"

namespace kiosk::text {

// From spans to a finished paragraph: join, itemize, shape once, break, order, place.
// Keeps only iterators between calls.
class Composer {
 public:
  // `shaper` must outlive the composer.
  explicit Composer(Shaper& shaper) : shaper_(shaper), itemizer_(shaper) {}

  ParagraphPtr compose(const Text& text, const ParagraphStyle& style);

 private:
  Shaper& shaper_;
  Itemizer itemizer_;
  LineBreaker breaker_;
};

}  // namespace kiosk::text
