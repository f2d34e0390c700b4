#pragma once
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::directory {

// The instant that a person writes as "2026-11-23T10:42", wall-clock time in Europe/Berlin, or as
// "2026-11-23T09:42:00Z"; seconds may be there in both. Invalid for any other form.
base::Result<base::UnixSeconds> moment_of(const std::string& text);

}  // namespace kiosk::directory
