#pragma once
#include <string>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::platform {

// A QR code as modules, without its quiet zone.
struct QrCode {
  int side = 0;            // modules
  std::vector<bool> dark;  // row by row
  int module_px = 0;       // whole pixels per module, as many as fit
};

// Modules of free space that ISO/IEC 18004 section 6.3.8 asks for on each side.
inline constexpr int kQuietModules = 4;

// The code for a square of `side_px`, error level M, or L where M would not fit. Invalid when the
// payload is empty, has a zero byte, or is too long for modules of two pixels (0.6 mm on a 27"
// panel: a phone at arm's length does not resolve less). The sentence does not quote the payload.
base::Result<QrCode> encode_qr(const std::string& payload, int side_px);

}  // namespace kiosk::platform
