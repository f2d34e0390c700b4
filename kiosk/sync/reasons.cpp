#include "kiosk/sync/reasons.h"

namespace kiosk::sync {

std::vector<Reason> every_reason() {
  std::vector<Reason> reasons;
  for (int i = 0; i <= static_cast<int>(Reason::Unusable); ++i) {
    reasons.push_back(static_cast<Reason>(i));
  }
  return reasons;
}

std::optional<Reason> reason_named(std::string_view name) {
  for (const Reason reason : every_reason()) {
    if (to_string(reason) == name) {
      return reason;
    }
  }
  return std::nullopt;
}

}  // namespace kiosk::sync
