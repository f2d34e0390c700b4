#pragma once
#include <string>
#include <vector>

#include "kiosk/app/kiosk.h"
#include "kiosk/base/result.h"

namespace kiosk::app {

// Every route that can be reached from the attract screen by touching what is on the screens, in
// the order in which it is found, without filters. Walks the real screens, so that nothing is
// listed that a visitor cannot get to.
std::vector<std::string> reachable_routes(Kiosk& kiosk, const std::string& lang);

}  // namespace kiosk::app
