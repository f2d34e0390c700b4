#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::base {

// Two lower-case digits a byte.
std::string to_hex(std::string_view bytes);

// Back; nothing for anything but pairs of lower-case digits.
std::optional<std::string> from_hex(std::string_view hex);

// 64 lower-case digits.
bool is_sha256(std::string_view text);

}  // namespace kiosk::base
