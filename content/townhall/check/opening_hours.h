#pragma once
#include <nlohmann/json.hpp>

#include "content/townhall/canonical.h"
#include "kiosk/directory/schedule.h"

namespace townhall {

// The hours of a record as the kiosk reckons with them, without their texts. What has the wrong
// form (which its shape reports) is left out.
kiosk::directory::Hours hours_of(const nlohmann::json& hours);

// The days of holidays.json that are free for all.
std::vector<kiosk::directory::Holiday> holidays_of(const Canonical& canonical);

}  // namespace townhall
