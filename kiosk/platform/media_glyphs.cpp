#include "kiosk/platform/media_glyphs.h"

#include <algorithm>
#include <numeric>

#include "kiosk/platform/picture.h"

namespace kiosk::platform {
namespace {

constexpr int kMostSide = 2048;

std::uint8_t lightness(ui::Color c) {
  return static_cast<std::uint8_t>((c.r + 2 * c.g + c.b) / 4);
}

std::uint8_t mean_light(const std::vector<std::uint8_t>& light, int row, ui::Rect rect) {
  long sum = 0;
  for (int y = rect.y; y < rect.bottom(); ++y) {
    const auto* begin = light.data() + static_cast<size_t>(y) * static_cast<size_t>(row) + rect.x;
    sum = std::accumulate(begin, begin + rect.width, sum);
  }
  return static_cast<std::uint8_t>(sum / (long{rect.width} * rect.height));
}

}  // namespace

base::Result<MediaGlyphs::Shape> MediaGlyphs::shape_of(const std::string& slug,
                                                       const std::string& png) {
  const Canvas picture = TRY(decode_png(png, slug));
  const ui::Size size = picture.size();
  if (size.width < 1 || size.height < 1 || size.width > kMostSide || size.height > kMostSide) {
    return base::invalid("The picture \"" + slug +
                         "\" is not between 1 and 2048 pixels a side; scale it.");
  }
  Shape shape{size.width, size.height, {}};
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      shape.light.push_back(lightness(picture.at(x, y)));
    }
  }
  return shape;
}

Coverage MediaGlyphs::glyph(const text::Glyph& glyph, int quarter) {
  return rest_.glyph(glyph, quarter);
}

// Fitted into the square: each pixel is the mean of those of the picture that it covers.
Coverage MediaGlyphs::pictogram(std::string_view name, int side) {
  if (name.substr(0, kPrefix.size()) != kPrefix) {
    return rest_.pictogram(name, side);
  }
  const auto found = shapes_.find(name.substr(kPrefix.size()));
  if (found == shapes_.end() || side < 1) {
    return {};
  }
  const Shape& shape = found->second;
  const int longer = std::max(shape.width, shape.height);
  const int width = std::max(1, shape.width * side / longer);
  const int height = std::max(1, shape.height * side / longer);
  scaled_.assign(static_cast<size_t>(width) * static_cast<size_t>(height), 0);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int left = x * shape.width / width;
      const int top = y * shape.height / height;
      const ui::Rect covered{left, top, std::max(1, (x + 1) * shape.width / width - left),
                             std::max(1, (y + 1) * shape.height / height - top)};
      scaled_[static_cast<size_t>(y) * static_cast<size_t>(width) + static_cast<size_t>(x)] =
          mean_light(shape.light, shape.width, covered);
    }
  }
  return {width, height, (side - width) / 2, (side - height) / 2, scaled_};
}

}  // namespace kiosk::platform
