#pragma once
#include "kiosk/text/hyphenator.h"
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
  // Both must outlive the composer; without a hyphenator words are divided at soft hyphens only.
  explicit Composer(Shaper& shaper, Hyphenator* hyphenator = nullptr)
      : shaper_(shaper), hyphenator_(hyphenator), itemizer_(shaper) {}

  ParagraphPtr compose(const Text& text, const ParagraphStyle& style);

 private:
  Shaper& shaper_;
  Hyphenator* hyphenator_;
  Itemizer itemizer_;
  LineBreaker breaker_;
};

}  // namespace kiosk::text
