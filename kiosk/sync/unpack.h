#pragma once
#include <cstdint>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/sync/outcome.h"

namespace kiosk::sync {

// A zstd frame that lies verified on this machine, and the file that it shall become.
struct Packed {
  std::string from;          // path of the frame
  std::string base;          // of a patch: path of the old file; empty for a whole file
  std::string to;            // made anew
  std::uint64_t length = 0;  // of the result, as signed
  std::string sha256;        // of the result, as signed
};

// Windows beyond this are refused: memory for a frame is the window, for a patch the old file too.
// 27 bits are what zstd takes without being told; patches against larger files need the next power.
inline constexpr int kWindowBits = 28;

// Unpacks a piece at a time and not one byte beyond `length`. The file at `to` is on the disk and
// exactly what was signed when this succeeds, and is not there after a failure: Malformed,
// TooLarge, WrongLength, WrongHash, Disk.
Outcome<void> unpack(base::Files& files, const Packed& packed);

}  // namespace kiosk::sync
