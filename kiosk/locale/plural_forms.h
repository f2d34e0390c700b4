#pragma once
#include <cstdint>
#include <set>
#include <string>

#include "kiosk/locale/language.h"

namespace kiosk::locale {

// The CLDR plural forms that whole numbers up to 1000 take in a language, and "other".
std::set<std::string> needed_plural_forms(const Language& language);

// The form that a count takes: "one", "few". `icu_locale` may be any; an unknown one has "other".
std::string plural_form(const std::string& icu_locale, std::int32_t count);

// All that CLDR knows for it: fractions and millions too.
std::set<std::string> known_plural_forms(const Language& language);

}  // namespace kiosk::locale
