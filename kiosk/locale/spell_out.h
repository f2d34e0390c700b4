#pragma once
#include <string>
#include <vector>

namespace kiosk::locale {

// The numbers 1 to `most` in words by a rule set of ICU ("%spellout-ordinal-r"; empty = cardinal),
// without soft hyphens and zero-width spaces. Empty where ICU has no such rules for that language:
// it would answer in English without saying so (ps, ku, ckb, ti, so and others, ICU 72).
std::vector<std::string> spell_out(const std::string& icu_locale, int most,
                                   const std::string& rules = "");

// The same for the numbers `first` to `last`.
std::vector<std::string> spell_out_between(const std::string& icu_locale, int first, int last,
                                           const std::string& rules);

}  // namespace kiosk::locale
