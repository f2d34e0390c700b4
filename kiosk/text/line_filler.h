#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "kiosk/text/line_breaker.h"

namespace kiosk::text {

// One line as UTF-16 indices: [begin, end) with what hangs, [begin, solid_end) without: white space,
// and the dot of a pair ("open · room 4") where the line ends between the two: it is not drawn then.
struct LineRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t solid_end = 0;
  bool hyphen = false;
  bool overflows = false;
};

// Sums of float advances may miss a width that was itself measured by such a sum.
constexpr double kWidthTolerance = 0.01;  // px

// A shorter part of a divided word reads worse than a word cut without a hyphen.
constexpr std::size_t kFewestLetters = 4;

// What the filler must know of a shaped paragraph.
struct FillInput {
  const Joined& joined;
  std::span<const Break> breaks;       // one more than units
  std::span<const double> advance_to;  // px from the start to each unit; one more than units
  double hyphen = 0;                   // px; the widest there may be
  double max_width = 0;                // px; 0 = unlimited
  bool avoid_widows = false;  // no line with a lone last letter (Chinese, Japanese, Korean)
};

// First fit: as much as the width holds. Empty text is one empty line.
std::vector<LineRange> fill_lines(const FillInput& input);

}  // namespace kiosk::text
