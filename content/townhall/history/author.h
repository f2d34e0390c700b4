#pragma once
#include <string>

#include "content/townhall/workbook/voice.h"
#include "kiosk/base/clock.h"

namespace townhall::history {

using workbook::Phrase;
using workbook::say;
using workbook::Saying;
using workbook::Voice;

// On whose behalf and when a command changes a package.
struct Author {
  std::string role;  // a function, never a person: "Redaktion"; empty: not said
  kiosk::base::UnixSeconds when{0};
  Voice voice = Voice::German;  // of the errors
};

}  // namespace townhall::history
