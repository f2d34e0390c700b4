#include "kiosk/text/fixed_measurer.h"

#include "kiosk/text/composer.h"
#include "kiosk/text/paragraph_cache.h"

namespace kiosk::text {

namespace {

constexpr double kCapHeight = 0.7;  // em

}  // namespace

FixedMeasurer::FixedMeasurer(Hyphenator* hyphenator)
    : shaper_(std::make_unique<FixedShaper>()),
      composer_(std::make_unique<Composer>(*shaper_, hyphenator)),
      cache_(std::make_unique<ParagraphCache>()) {}

FixedMeasurer::~FixedMeasurer() = default;

ParagraphPtr FixedMeasurer::lay_out(const Text& text, const ParagraphStyle& style) {
  return cache_->find_or(text, style, [&] { return composer_->compose(text, style); });
}

double FixedMeasurer::cap_height(double em_px) const {
  return kCapHeight * em_px;
}

long FixedMeasurer::shapings() const {
  return cache_->misses();
}

}  // namespace kiosk::text
