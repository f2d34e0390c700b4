#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

namespace townhall {

// What turns `old_bytes` into `new_bytes`, as sync/patch_pieces.h says. The same input gives the
// same bytes with the same version of zstd.
kiosk::base::Result<std::string> patch(std::string_view old_bytes, std::string_view new_bytes);

// Applies one as a kiosk does, and says why it would be refused.
kiosk::base::Result<std::string> applied(std::string_view patch, std::string_view old_bytes,
                                         std::uint64_t length, const std::string& sha256);

}  // namespace townhall
