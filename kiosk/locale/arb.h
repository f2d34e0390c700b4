#pragma once
#include <map>
#include <string>

#include "kiosk/base/result.h"

namespace kiosk::locale {

// An ARB file: messages by key, and what it says about itself.
struct Arb {
  std::string locale;                           // @@locale
  std::string how;                              // @@x-how: human or machine
  std::string state;                            // @@x-state: unreviewed, reviewed, approved
  std::map<std::string, std::string> messages;  // ICU MessageFormat
  std::map<std::string, std::string> descriptions;
};

// Reads the JSON; `name` is the file in error messages. Does not look into the messages.
base::Result<Arb> parse_arb(const std::string& text, const std::string& name);

}  // namespace kiosk::locale
