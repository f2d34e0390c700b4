#include "kiosk/platform/canvas.h"

#include <algorithm>
#include <cassert>

namespace kiosk::platform {

std::uint32_t to_pixel(ui::Color color) {
  return 0xFF000000U | (std::uint32_t{color.r} << 16U) | (std::uint32_t{color.g} << 8U) | color.b;
}

ui::Color to_color(std::uint32_t pixel) {
  return ui::rgb(pixel & 0xFFFFFFU);
}

Canvas::Canvas(ui::Size size)
    : size_{std::max(size.width, 0), std::max(size.height, 0)},
      pitch_(size_.width),
      owned_(static_cast<size_t>(size_.width) * static_cast<size_t>(size_.height),
             to_pixel(ui::Color{})),
      pixels_(owned_.data()) {}

Canvas::Canvas(std::uint32_t* pixels, ui::Size size, int pitch)
    : size_(size), pitch_(pitch), pixels_(pixels) {
  assert(pitch >= size.width);
}

std::span<const std::uint32_t> Canvas::row(int y) const {
  assert(y >= 0 && y < size_.height);
  return {pixels_ + static_cast<std::ptrdiff_t>(y) * pitch_, static_cast<size_t>(size_.width)};
}

ui::Color Canvas::at(int x, int y) const {
  return to_color(row(y)[static_cast<size_t>(x)]);
}

}  // namespace kiosk::platform
