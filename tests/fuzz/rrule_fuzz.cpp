#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/base/civil.h"
#include "kiosk/directory/calendar_entry.h"
#include "kiosk/directory/recurrence.h"

// Whatever stands in an rrule: a refusal in a sentence, or days that keep their promises.
namespace {

using kiosk::base::Date;

constexpr Date kStart{2026, 1, 31};
constexpr Date kFrom{2026, 2, 1};
constexpr Date kTo{2028, 2, 29};

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

std::string written_rule(const std::string& entry) {
  std::string whole;
  for (size_t i = 0; i < entry.size(); ++i) {
    if (entry.compare(i, 3, "\r\n ") == 0) {
      i += 2;
    } else {
      whole += entry[i];
    }
  }
  const size_t at = whole.find("\r\nRRULE:");
  return at == std::string::npos ? "" : whole.substr(at + 8, whole.find("\r\n", at + 2) - at - 8);
}

// A rule written into a calendar entry reads back as the same rule.
void require_round_trip(const kiosk::directory::Recurrence& rule) {
  kiosk::directory::Event event;
  event.starts = kStart;
  event.recurrence = rule;
  const std::string text =
      written_rule(kiosk::directory::calendar_entry(event, "fuzz", kiosk::base::UnixSeconds(0)));
  if (!text.empty()) {
    const auto again = kiosk::directory::parse_rrule(text);
    // A list of very many days may be longer than what is read.
    require(again ? *again == rule : text.size() > 200);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto rule = kiosk::directory::parse_rrule(std::string(data, data + size));
  if (!rule) {
    require(rule.error().message.ends_with('.'));
    return 0;
  }
  const auto days = kiosk::directory::occurrences(*rule, kStart, {kFrom}, kFrom, kTo);
  require(std::is_sorted(days.begin(), days.end()));
  require(std::adjacent_find(days.begin(), days.end()) == days.end());
  for (Date day : days) {
    require(kFrom < day && day <= kTo && (!rule->until || day <= *rule->until));
  }
  require(rule->count == 0 || days.size() <= static_cast<size_t>(rule->count));
  require_round_trip(*rule);
  return 0;
}
