#pragma once
#include <memory>

#include "kiosk/text/measurer.h"

namespace kiosk::text {

class Composer;
class FixedShaper;
class Hyphenator;
class ParagraphCache;

// The same bidi, line breaks and boxes as Typesetter, without fonts: every grapheme cluster with
// ink is one glyph of 0.6 em whose id is its first code point, face 0. Ascent 1.0 em, descent 0.3
// em, capital height 0.7 em.
class FixedMeasurer final : public Measurer {
 public:
  // `hyphenator` must outlive the measurer; without one words are divided at soft hyphens only.
  explicit FixedMeasurer(Hyphenator* hyphenator = nullptr);
  ~FixedMeasurer() override;

  ParagraphPtr lay_out(const Text& text, const ParagraphStyle& style) override;
  double cap_height(double em_px) const override;
  long shapings() const override;

 private:
  std::unique_ptr<FixedShaper> shaper_;
  std::unique_ptr<Composer> composer_;
  std::unique_ptr<ParagraphCache> cache_;
};

}  // namespace kiosk::text
