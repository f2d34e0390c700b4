#pragma once
#include "kiosk/ui/frame.h"

namespace kiosk::platform {

// All pixels that a command can change, clips aside; empty for Clip and Unclip. The painter draws
// nothing outside of it, so that damage computed from bounds is complete by construction.
ui::Rect bounds(const ui::DrawCommand& command);

// The ink of lines [first, last): their boxes, which contain the ink vertically (text/paragraph.h),
// with half an em above and below and one em to the sides for marks and swashes that stand out.
ui::Rect ink_bounds(const ui::TextCommand& command);

// The same for one of its lines.
ui::Rect ink_bounds(const ui::TextCommand& command, const text::Line& line);

// The smallest rectangle around both; an empty one counts for nothing.
ui::Rect enclosing(const ui::Rect& a, const ui::Rect& b);

}  // namespace kiosk::platform
