#pragma once
#include <set>
#include <string>

#include "kiosk/base/result.h"

namespace keyboards {

// The letters that a language is written with, after CLDR's exemplar characters: single code
// points, lower case.
struct Alphabet {
  std::set<char32_t> own;    // of the language itself
  std::set<char32_t> known;  // these, and those of foreign words in it

  bool has(char32_t letter) const { return known.count(letter) > 0; }
};

// NotFound when ICU does not know the language.
kiosk::base::Result<Alphabet> read_alphabet(const std::string& bcp47);

}  // namespace keyboards
