#pragma once
#include <string>
#include <vector>

#include "kiosk/locale/language.h"

namespace kiosk::locale {

// One thing wrong with a translation.
struct Problem {
  std::string key;       // empty = the file as a whole
  std::string sentence;  // what is wrong, where, what to do

  bool operator==(const Problem&) const = default;
};

// Everything wrong with the translation `arb`, measured against the German ARB file: missing and
// extra keys, placeholders, plural forms that the language needs, syntax, ASCII apostrophes, NFC,
// forbidden characters, empty values. Empty = complete. Checking the German file against itself is
// how that one is checked.
std::vector<Problem> check_arb(const std::string& german_arb, const std::string& arb,
                               const Language& language);

}  // namespace kiosk::locale
