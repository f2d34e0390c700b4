#pragma once
#include <string>
#include <vector>

#include "kiosk/text/fixed_measurer.h"

// Lines of a FixedMeasurer, as tests of layout spell them.
namespace kiosk::text {

// Its letters are 10 px wide at this size.
inline constexpr double kTenPixelLetters = 10 / 0.6;

using Lines = std::vector<std::string>;

inline Text prose(const std::string& text) {
  return {{text, SpanKind::Prose, "", false}};
}

}  // namespace kiosk::text
