#pragma once
#include <cstdint>
#include <vector>

#include "kiosk/directory/model.h"

namespace kiosk::store {

// What the package says of one place alone, in one language, before what it lies in is folded in.
struct PlaceLevel {
  directory::Place own;
  bool has_level = false;  // own.level is known
  std::int64_t parent = 0;
  std::vector<directory::HoursException> closures;
};

}  // namespace kiosk::store
