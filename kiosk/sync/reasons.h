#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "kiosk/sync/outcome.h"

namespace kiosk::sync {

// Each of them once, in their order.
std::vector<Reason> every_reason();

// What to_string() has made a name of.
std::optional<Reason> reason_named(std::string_view name);

}  // namespace kiosk::sync
