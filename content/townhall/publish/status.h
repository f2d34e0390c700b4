#pragma once
#include <ostream>
#include <string>

#include "content/townhall/phrase.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"

namespace townhall {

struct StatusInput {
  std::string repository;
  kiosk::base::UnixSeconds now;
  bool as_json = false;
  Voice voice = Voice::English;
};

// What is published and when what ends, in words or as JSON; with warnings, as when the daily
// timestamp has not been signed for two days.
kiosk::base::Result<void> print_status(const kiosk::base::FileReader& files,
                                       const StatusInput& input, std::ostream& out);

}  // namespace townhall
