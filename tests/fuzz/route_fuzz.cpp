#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/app/route.h"

// Any text is refused or is the address of a screen, and its address is that text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const auto route = kiosk::app::parse_route(text);
  if (!route) {
    return 0;
  }
  const std::string written = kiosk::app::to_string(*route);
  if (written != text || kiosk::app::parse_route(written) != route) {
    std::abort();
  }
  return 0;
}
