#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/base/utf8.h"
#include "kiosk/sync/json.h"

// Any text is refused in a sentence, or has one canonical form, which reads as the same value.
namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

// Canonical JSON escapes no control characters, which JSON needs.
std::string escaped(const std::string& canonical) {
  constexpr const char* kDigits = "0123456789abcdef";
  std::string out;
  for (const char c : canonical) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      out += std::string("\\u00") + kDigits[byte >> 4U] + kDigits[byte & 15U];
    } else {
      out += c;
    }
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const std::string text(data, data + size);
  const auto value = kiosk::sync::parse_json(text);
  if (!value) {
    require(value.error().message.ends_with('.'));
    return 0;
  }
  const auto canonical = kiosk::sync::canonical_json(*value);
  require(canonical.has_value());
  require(!kiosk::base::first_bad_utf8(*canonical));
  const auto again = kiosk::sync::parse_json(escaped(*canonical));
  require(again.has_value());
  require(*kiosk::sync::canonical_json(*again) == *canonical);
  return 0;
}
