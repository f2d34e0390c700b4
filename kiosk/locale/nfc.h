#pragma once
#include <string>
#include <string_view>

namespace kiosk::locale {

// Unicode Normalization Form C (UAX #15). `text` must be well-formed UTF-8.
std::string to_nfc(std::string_view text);

// Whether to_nfc() would leave `text` as it is. `text` must be well-formed UTF-8.
bool is_nfc(std::string_view text);

}  // namespace kiosk::locale
