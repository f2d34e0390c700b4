#pragma once
#include <optional>

#include "kiosk/directory/model.h"

namespace kiosk::directory {

// When a contact point helps and where it is: enough to count, to sort and to list many of them.
struct Standing {
  Hours hours;
  Appointment appointment = Appointment::None;
  std::optional<Place> place;
};

}  // namespace kiosk::directory
