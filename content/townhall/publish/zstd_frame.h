#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"

// zstd frames as the kiosks read them: with a checksum and their length, windows as sync/unpack.h
// takes them. The same input gives the same bytes with the same version of the library.
namespace townhall {

// The whole of `bytes`, the better packed the smaller it is, so that publishing stays quick.
kiosk::base::Result<std::string> packed(std::string_view bytes);

// One frame that may refer to `before`.
kiosk::base::Result<std::string> compressed(std::string_view bytes, std::string_view before,
                                            int level);

// Level 19 packs 1.3 MB a second, level 9 about thirty.
int level_for(std::size_t size);

// Unpacks a frame of exactly `length` bytes that refers to nothing. Corrupt.
kiosk::base::Result<std::string> unpacked(std::string_view frame, std::uint64_t length);

}  // namespace townhall
