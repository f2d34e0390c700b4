#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

// zstd frames as the kiosks read them: with a checksum and their length, windows of at most 27
// bits. The same input gives the same bytes with the same version of the library.
namespace townhall {

// The whole of `bytes`, the better packed the smaller it is, so that publishing stays quick.
kiosk::base::Result<std::string> packed(std::string_view bytes);

// What turns `old_bytes` into `new_bytes`, as `zstd --patch-from` makes it.
kiosk::base::Result<std::string> patch(std::string_view old_bytes, std::string_view new_bytes);

// Unpacks a frame of exactly `length` bytes; `old_bytes` is empty for a whole file. Corrupt.
kiosk::base::Result<std::string> unpacked(std::string_view frame, std::uint64_t length,
                                          std::string_view old_bytes);

}  // namespace townhall
