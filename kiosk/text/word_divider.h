#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "kiosk/text/hyphenator.h"
#include "kiosk/text/line_breaker.h"
#include "kiosk/text/line_filler.h"

namespace kiosk::text {

// Marks Break::Divided inside words of prose that no line can hold, as the hyphenator says, with at
// least four letters on both sides. A word is what stands between the breaks of `breaks`, so an
// editor's soft hyphens come first. Never inside typed spans, addresses, words with digits or
// Leichte Sprache. `input.breaks` views `breaks`; `starts` as LineBreaker::cluster_starts.
// True when there is such a break now; the hyphenator is not asked while every word fits.
bool divide_wide_words(const FillInput& input, std::span<const std::uint8_t> starts,
                       Hyphenator& hyphenator, std::vector<Break>& breaks);

}  // namespace kiosk::text
