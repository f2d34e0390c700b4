#pragma once
#include <string>

#include "content/townhall/phrase.h"
#include "kiosk/base/result.h"

namespace townhall {

// Asks on the terminal, without showing what is typed. Invalid where there is no terminal.
kiosk::base::Result<std::string> ask_on_terminal(const std::string& of_what, Voice voice);

}  // namespace townhall
