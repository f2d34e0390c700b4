#pragma once
#include <optional>
#include <string>

namespace townhall::translate {

// A document in UTF-16, known by its byte order mark or by its first "<", as UTF-8 without the
// mark. Nothing if it is none. Half a pair and a last odd byte become a byte that UTF-8 does not
// have.
std::optional<std::string> from_utf16(const std::string& bytes);

}  // namespace townhall::translate
