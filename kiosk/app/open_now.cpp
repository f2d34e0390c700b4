#include "kiosk/app/open_now.h"

namespace kiosk::app {

directory::Openness OpenNow::of(const directory::ContactId& contact,
                                const directory::Standing& standing, base::UnixSeconds minute,
                                const std::vector<directory::Holiday>& holidays) {
  // A town has some hundred contact points; full, it begins anew.
  constexpr std::size_t kMost = 1000;
  if (minute != minute_ || known_.size() >= kMost) {
    known_.clear();
    minute_ = minute;
  }
  const auto found = known_.find(contact);
  if (found != known_.end()) {
    return found->second;
  }
  const auto openness = directory::openness_at(
      standing.hours, minute, holidays, standing.appointment != directory::Appointment::None);
  known_.emplace(contact, openness);
  return openness;
}

}  // namespace kiosk::app
