#pragma once
#include <map>
#include <string>
#include <vector>

#include "i18n/keyboards/alphabet.h"
#include "i18n/keyboards/layout.h"

namespace keyboards {

// What an on-screen keyboard types, key by key.
using Rows = std::vector<std::vector<std::string>>;

// 13 keys of 20 mm with gaps of 3 mm are 296 mm: a row of the 27" panel between its margins.
inline constexpr size_t kLongestRow = 13;

// The letters of a hardware layout that its language uses, each where it lies on the table. What
// needs the row of digits or a shift there is added at the ends of the rows, from the lowest
// upwards. Letters written with a dead key are left out: whoever searches may leave the marks away.
Rows letter_rows(const HardwareLayout& layout, const Alphabet& alphabet);

// A syllabary as a grid: one key a consonant, in the order of the script, and all its forms by the
// first.
struct Syllables {
  Rows rows;
  std::map<std::string, std::vector<std::string>> forms;
  std::string vowels;  // the series that is offered while there is no consonant
};

// Of the Ethiopic script, whose series begin at multiples of 8 in Unicode.
Syllables syllable_rows(const Alphabet& alphabet);

// Digits, and the signs that house numbers, telephone numbers and dates need.
Rows digit_rows();

}  // namespace keyboards
