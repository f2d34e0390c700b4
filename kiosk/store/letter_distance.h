#pragma once
#include <array>
#include <cstdint>
#include <string_view>

// Inside this module: how many letters differ between one word and each of many.
namespace kiosk::store {

// Counts letters too many, too few, others, and two side by side swapped (optimal string
// alignment), a column of the table at a time in the bits of one number: H. Hyyro, "A Bit-Vector
// Algorithm for Computing Levenshtein and Damerau Edit Distances", Nordic Journal of Computing 10
// (2003).
class LetterDistance {
 public:
  static constexpr std::size_t kLongest = 64;

  // At least one letter, at most kLongest.
  explicit LetterDistance(std::u32string_view letters);

  int to(std::u32string_view other) const;

 private:
  struct Places {
    char32_t letter = 0;
    std::uint64_t at = 0;  // a bit for each place where it stands
  };

  std::uint64_t places_of(char32_t letter) const;

  std::array<Places, 128> places_{};  // by hash; at most half of them are taken
  int length_ = 0;
};

}  // namespace kiosk::store
