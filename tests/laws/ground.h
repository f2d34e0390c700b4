#pragma once
#include <optional>
#include <vector>

#include "kiosk/ui/frame.h"

namespace laws {

// Which colour the fills, borders, codes and dims of a display list leave at a point. It reads the
// list as the painter does, and does not believe what commands say about their backgrounds.
class Ground {
 public:
  explicit Ground(const kiosk::ui::Frame& frame);

  // After the first `count` commands; black where there is nothing.
  kiosk::ui::Color at(kiosk::ui::Point point, size_t count) const;

  // After all.
  kiosk::ui::Color at(kiosk::ui::Point point) const { return at(point, frame_.commands.size()); }

  // The clip in force at a command.
  const kiosk::ui::Rect& clip(size_t command) const { return clips_.at(command); }

 private:
  const kiosk::ui::Frame& frame_;
  std::vector<kiosk::ui::Rect> clips_;
};

}  // namespace laws
