#pragma once
#include <cstdint>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/sync/outcome.h"

namespace kiosk::sync {

// What lies packed and verified on this machine, and the file that it shall become.
struct Packed {
  std::string from;          // path of a zstd frame, or of a patch (patch_pieces.h)
  std::string base;          // of a patch: path of the old file; empty for a whole file
  std::string to;            // made anew
  std::uint64_t length = 0;  // of the result, as signed
  std::string sha256;        // of the result, as signed
};

// Windows beyond 32 MiB are refused: memory for a whole file is the window, for a patch twice a
// piece and what it refers to. Wider ones pack a content of 137 MB no better.
inline constexpr int kWindowBits = 25;

// Unpacks a piece at a time and not one byte beyond `length`. The file at `to` is on the disk and
// exactly what was signed when this succeeds, and is not there after a failure: Malformed,
// TooLarge, WrongLength, WrongHash, Disk.
Outcome<void> unpack(base::Files& files, const Packed& packed);

}  // namespace kiosk::sync
