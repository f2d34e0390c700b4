#include "kiosk/directory/moment.h"

#include "kiosk/directory/zone.h"

namespace kiosk::directory {

base::Result<base::UnixSeconds> moment_of(const std::string& text) {
  const auto refuse = [&] {
    return base::invalid("\"" + text +
                         "\" is no moment; write one like 2026-11-23T10:42 (time of Berlin) or "
                         "2026-11-23T09:42:00Z.");
  };
  if (text.size() < 16 || text[10] != 'T') {
    return refuse();
  }
  const auto date = base::parse_date(std::string_view(text).substr(0, 10));
  const auto minute = base::parse_minutes(std::string_view(text).substr(11, 5));
  std::string rest = text.substr(16);
  const bool utc = !rest.empty() && rest.back() == 'Z';
  if (utc) {
    rest.pop_back();
  }
  const bool seconds = rest.size() == 3 && rest[0] == ':' && rest[1] >= '0' && rest[1] <= '5' &&
                       rest[2] >= '0' && rest[2] <= '9';
  if (!date || !minute || *minute > 1439 || (!rest.empty() && !seconds)) {
    return refuse();
  }
  const int more = seconds ? (rest[1] - '0') * 10 + (rest[2] - '0') : 0;
  if (utc) {
    return base::UnixSeconds(base::days_from_civil(*date) * 86400L + *minute * 60L + more);
  }
  return berlin_instant({*date, *minute}) + base::UnixSeconds(more);
}

}  // namespace kiosk::directory
