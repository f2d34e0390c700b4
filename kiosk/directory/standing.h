#pragma once
#include <optional>

#include "kiosk/directory/model.h"

namespace kiosk::directory {

// When a contact point helps and where it is, without a word of text: enough to count and to sort
// many of them.
struct Standing {
  Hours hours;
  Appointment appointment = Appointment::None;
  std::optional<Place> place;
};

}  // namespace kiosk::directory
