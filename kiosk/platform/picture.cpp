#include "kiosk/platform/picture.h"

#include <png.h>

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "kiosk/platform/bounds.h"

namespace kiosk::platform {

namespace {

// libpng's description of an image; freed on every way out.
struct Image {
  png_image png{};

  Image() { png.version = PNG_IMAGE_VERSION; }

  ~Image() { png_image_free(&png); }

  Image(const Image&) = delete;
  Image& operator=(const Image&) = delete;

  std::string reason() const { return png.message; }
};

std::vector<std::uint8_t> rgb_bytes(const Canvas& canvas) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(static_cast<size_t>(canvas.size().width) *
                static_cast<size_t>(canvas.size().height) * 3);
  for (int y = 0; y < canvas.size().height; ++y) {
    for (const std::uint32_t pixel : canvas.row(y)) {
      const ui::Color color = to_color(pixel);
      bytes.insert(bytes.end(), {color.r, color.g, color.b});
    }
  }
  return bytes;
}

}  // namespace

base::Result<std::string> encode_png(const Canvas& canvas) {
  if (canvas.area().empty()) {
    return base::invalid("A picture without pixels cannot be written as PNG; give it a size.");
  }
  Image image;
  image.png.width = static_cast<png_uint_32>(canvas.size().width);
  image.png.height = static_cast<png_uint_32>(canvas.size().height);
  image.png.format = PNG_FORMAT_RGB;
  const std::vector<std::uint8_t> pixels = rgb_bytes(canvas);
  png_alloc_size_t length = PNG_IMAGE_PNG_SIZE_MAX(image.png);
  std::string bytes(length, '\0');
  if (png_image_write_to_memory(&image.png, bytes.data(), &length, 0, pixels.data(), 0, nullptr) ==
      0) {
    return base::io_error("The picture could not be written as PNG (" + image.reason() +
                          "); look at the free memory.");
  }
  bytes.resize(length);
  return bytes;
}

base::Result<Canvas> decode_png(const std::string& bytes, const std::string& name) {
  Image image;
  const auto refuse = [&] {
    return base::corrupt(name + " is not a whole PNG picture (" + image.reason() +
                         "); take another copy.");
  };
  if (png_image_begin_read_from_memory(&image.png, bytes.data(), bytes.size()) == 0) {
    return refuse();
  }
  image.png.format = PNG_FORMAT_RGB;
  std::vector<std::uint8_t> pixels(PNG_IMAGE_SIZE(image.png));
  const png_color black{0, 0, 0};
  if (png_image_finish_read(&image.png, &black, pixels.data(), 0, nullptr) == 0) {
    return refuse();
  }
  Canvas canvas(ui::Size{static_cast<int>(image.png.width), static_cast<int>(image.png.height)});
  auto from = pixels.cbegin();
  for (int y = 0; y < canvas.size().height; ++y) {
    for (std::uint32_t& pixel : canvas.row(y)) {
      pixel = to_pixel({from[0], from[1], from[2]});
      from += 3;
    }
  }
  return canvas;
}

PictureDifference picture_difference(const Canvas& a, const Canvas& b) {
  PictureDifference difference;
  difference.same_size = a.size() == b.size();
  if (!difference.same_size) {
    return difference;
  }
  for (int y = 0; y < a.size().height; ++y) {
    for (int x = 0; x < a.size().width; ++x) {
      const ui::Color p = a.at(x, y);
      const ui::Color q = b.at(x, y);
      const int most = std::max({std::abs(p.r - q.r), std::abs(p.g - q.g), std::abs(p.b - q.b)});
      if (most > 0) {
        ++difference.pixels;
        difference.largest = std::max(difference.largest, most);
        difference.where = enclosing(difference.where, {x, y, 1, 1});
      }
    }
  }
  return difference;
}

}  // namespace kiosk::platform
