#include "kiosk/platform/rotation.h"

#include <algorithm>
#include <string>

namespace kiosk::platform {

using ui::Point;
using ui::Rect;
using ui::Size;

base::Result<Rotation> rotation_by(int degrees) {
  switch (degrees) {
    case 0:
      return Rotation::None;
    case 90:
      return Rotation::Quarter;
    case 180:
      return Rotation::Half;
    case 270:
      return Rotation::ThreeQuarters;
    default:
      return base::invalid("The screen cannot be turned by " + std::to_string(degrees) +
                           " degrees; set the rotation to 0, 90, 180 or 270.");
  }
}

Size turned(Rotation rotation, Size size) {
  const bool sideways = rotation == Rotation::Quarter || rotation == Rotation::ThreeQuarters;
  return sideways ? Size{size.height, size.width} : size;
}

Point to_panel(Rotation rotation, Point picture, Size panel) {
  switch (rotation) {
    case Rotation::None:
      return picture;
    case Rotation::Quarter:
      return {panel.width - 1 - picture.y, picture.x};
    case Rotation::Half:
      return {panel.width - 1 - picture.x, panel.height - 1 - picture.y};
    case Rotation::ThreeQuarters:
      return {picture.y, panel.height - 1 - picture.x};
  }
  return picture;
}

Point to_picture(Rotation rotation, Point on_panel, Size panel) {
  switch (rotation) {
    case Rotation::None:
      return on_panel;
    case Rotation::Quarter:
      return {on_panel.y, panel.width - 1 - on_panel.x};
    case Rotation::Half:
      return {panel.width - 1 - on_panel.x, panel.height - 1 - on_panel.y};
    case Rotation::ThreeQuarters:
      return {panel.height - 1 - on_panel.y, on_panel.x};
  }
  return on_panel;
}

Rect part_of_panel(Rotation rotation, const Rect& picture, Size panel) {
  if (picture.empty()) {
    return {};
  }
  const Point a = to_panel(rotation, {picture.x, picture.y}, panel);
  const Point b = to_panel(rotation, {picture.right() - 1, picture.bottom() - 1}, panel);
  const Size size = turned(rotation, {picture.width, picture.height});
  return {std::min(a.x, b.x), std::min(a.y, b.y), size.width, size.height};
}

void copy_turned(const Canvas& picture, const Rect& part, Rotation rotation, Canvas& panel) {
  const Rect target = intersection(
      panel.area(), part_of_panel(rotation, intersection(part, picture.area()), panel.size()));
  if (target.empty()) {
    return;
  }
  // Where the first pixel of a row of the panel comes from, and the step to the next one.
  const Point origin = to_picture(rotation, {0, 0}, panel.size());
  const Point next = to_picture(rotation, {1, 0}, panel.size());
  const std::ptrdiff_t step =
      (next.x - origin.x) + static_cast<std::ptrdiff_t>(next.y - origin.y) * picture.pitch();
  for (int y = target.y; y < target.bottom(); ++y) {
    const Point from = to_picture(rotation, {target.x, y}, panel.size());
    const std::uint32_t* source = picture.row(from.y).data() + from.x;
    const auto row = panel.row(y).subspan(static_cast<size_t>(target.x));
    for (int i = 0; i < target.width; ++i) {
      row[static_cast<size_t>(i)] = source[i * step];
    }
  }
}

}  // namespace kiosk::platform
