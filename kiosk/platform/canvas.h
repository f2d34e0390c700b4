#pragma once
#include <cassert>
#include <cstdint>
#include <span>
#include <vector>

#include "kiosk/ui/geometry.h"

namespace kiosk::platform {

// 0xFFRRGGBB: the first byte is set so that a surface with an alpha channel shows it opaque too.
std::uint32_t to_pixel(ui::Color color);
ui::Color to_color(std::uint32_t pixel);

// A 32-bit opaque picture in memory (XRGB8888 in the byte order of the machine). It owns its
// pixels, or borrows those of a window surface, which must then outlive it. Movable, not copyable.
class Canvas {
 public:
  Canvas() = default;

  // Owns its pixels, all black. Negative sizes count as 0.
  explicit Canvas(ui::Size size);

  // Borrows `size.height` rows that lie `pitch` pixels apart; pitch >= size.width.
  Canvas(std::uint32_t* pixels, ui::Size size, int pitch);

  Canvas(Canvas&&) = default;
  Canvas& operator=(Canvas&&) = default;

  ui::Size size() const { return size_; }

  // Distance between rows in pixels.
  int pitch() const { return pitch_; }

  ui::Rect area() const { return {0, 0, size_.width, size_.height}; }

  // 0 <= y < height.
  std::span<std::uint32_t> row(int y) {
    assert(y >= 0 && y < size_.height);
    return {pixels_ + static_cast<std::ptrdiff_t>(y) * pitch_, static_cast<size_t>(size_.width)};
  }

  std::span<const std::uint32_t> row(int y) const;

  // 0 <= x < width, 0 <= y < height.
  ui::Color at(int x, int y) const;

 private:
  ui::Size size_;
  int pitch_ = 0;
  std::vector<std::uint32_t> owned_;
  std::uint32_t* pixels_ = nullptr;
};

}  // namespace kiosk::platform
