#pragma once
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::directory {

// A phone number as printed in Germany, in the form that is dialled: "04102 77-104" gives
// "+49410277104", "+49 (0)4102 77-0" gives "+494102770". Separators may be spaces, no-break spaces,
// hyphens, slashes, dots and brackets. With `short_code` the digits alone: "116 117", "116117".
// Invalid: letters, two numbers in one field ("77 123, 77 124", "77-123/-124"), a number without
// its area code, and lengths outside ITU-T E.164 or, for short codes, 3 to 6 digits.
base::Result<std::string> dial_form(const std::string& printed, bool short_code);

}  // namespace kiosk::directory
