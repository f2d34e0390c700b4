#pragma once
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/platform/canvas.h"

namespace kiosk::platform {

// The canvas as a PNG file, 8-bit RGB. Same pixels, same bytes: no time, no name, no resolution.
base::Result<std::string> encode_png(const Canvas& canvas);

// A PNG file as a canvas; transparency is laid on black. Corrupt when it is not a whole PNG.
// `name` is for the sentence of the error.
base::Result<Canvas> decode_png(const std::string& bytes, const std::string& name);

struct PictureDifference {
  bool same_size = true;
  long pixels = 0;  // that differ at all; 0 when the sizes differ
  int largest = 0;  // difference of one channel
  ui::Rect where;   // around them

  bool none() const { return same_size && pixels == 0; }
};

PictureDifference picture_difference(const Canvas& a, const Canvas& b);

}  // namespace kiosk::platform
