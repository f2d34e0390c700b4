#pragma once
#include <vector>

#include "kiosk/app/context.h"

namespace kiosk::app {

// The hits as this kiosk shows them now: of those found equally well first whose people are there,
// then who is near. Nothing is left out. While the clock cannot be trusted, nearness alone decides.
std::vector<directory::SearchHit> ties_broken(const Context& context,
                                              const std::vector<directory::SearchHit>& hits);

}  // namespace kiosk::app
