#pragma once
#include "kiosk/app/screens/parts.h"

namespace kiosk::app::screens {

// "16:00–18:00", or "19:00" where the end is not known.
Text event_time(const Words& words, const directory::Event& event);

// The days on which it takes place within `days` days from `from` on.
std::vector<base::Date> event_days(const directory::Event& event, base::Date from, int days);

// "Heute, Montag, 23. November".
Text event_day(const Context& context, base::Date day);

Text event_place(const Context& context, const directory::Event& event);
Node event_chips(const Context& context, const directory::Event& event, const std::string& id);

}  // namespace kiosk::app::screens
