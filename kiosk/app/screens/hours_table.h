#pragma once
#include "kiosk/app/screens/parts.h"

namespace kiosk::app::screens {

// The hours of the next seven days, today first, with exceptions, holidays and notes. Nothing if
// nothing is known: the chip says so, and a table would look like "closed".
std::vector<Node> hours_table(const Context& context, const directory::ContactPoint& contact);

// "Mo 8:00–12:00, Di ...": one line in German for the back of a visiting card.
std::string hours_in_short(const Context& context, const directory::ContactPoint& contact);

}  // namespace kiosk::app::screens
