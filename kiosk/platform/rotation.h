#pragma once
#include "kiosk/base/result.h"
#include "kiosk/platform/canvas.h"

namespace kiosk::platform {

// By how much the picture is turned clockwise on its way to the panel. Either here or in the
// compositor, never in both.
enum class Rotation { None, Quarter, Half, ThreeQuarters };

// 0, 90, 180 or 270; anything else is Invalid.
base::Result<Rotation> rotation_by(int degrees);

// The size of the picture for a panel, and the other way round (the same exchange).
ui::Size turned(Rotation rotation, ui::Size size);

// Where a pixel of the picture lies on the panel of size `panel`, and back.
ui::Point to_panel(Rotation rotation, ui::Point picture, ui::Size panel);
ui::Point to_picture(Rotation rotation, ui::Point on_panel, ui::Size panel);
ui::Rect part_of_panel(Rotation rotation, const ui::Rect& picture, ui::Size panel);

// Copies `part` of the picture to its place on the panel.
void copy_turned(const Canvas& picture, const ui::Rect& part, Rotation rotation, Canvas& panel);

}  // namespace kiosk::platform
