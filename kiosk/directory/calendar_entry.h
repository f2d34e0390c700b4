#pragma once
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/directory/model.h"

namespace kiosk::directory {

// An event as iCalendar (RFC 5545) for a QR code, UTF-8. A single date is written in UTC, which
// every phone reads right and which is short. A series needs Europe/Berlin, or it would move by an
// hour with the clock; its VTIMEZONE stands behind the event, because the reader in many Android
// apps (ZXing, VEventResultParser) takes the first DTSTART of the whole text. The UID is made of
// `package_id` and the slug, so that a second scan replaces the first. `stamp` is when the entry is
// made. The place is in German; that of a confidential place is left out. DTEND is left out where
// the end is unknown. Without any date left in the series: an entry for `event.starts` alone.
std::string calendar_entry(const Event& event, const std::string& package_id,
                           base::UnixSeconds stamp);

// One date of a series, as a single event.
std::string calendar_entry_on(const Event& event, base::Date day, const std::string& package_id,
                              base::UnixSeconds stamp);

}  // namespace kiosk::directory
