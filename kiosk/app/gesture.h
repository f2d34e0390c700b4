#pragma once
#include <cstdint>
#include <optional>
#include <variant>

#include "kiosk/base/clock.h"
#include "kiosk/ui/geometry.h"

namespace kiosk::app {

enum class Contact { Down, Move, Up, Cancel };

struct Touch {
  Contact contact = Contact::Down;
  std::int64_t finger = 0;
  ui::Point at;
};

struct Press {  // a finger lies still
  ui::Point at;
};

struct Drag {
  ui::Point from;
  int by_px = 0;  // downwards is positive
};

struct Tap {
  ui::Point from;
  ui::Point at;
};

struct DragEnd {
  ui::Point from;
  int by_px = 0;
};

struct LetGo {};  // cancelled, or lifted after a palm: nothing happens

using Gesture = std::variant<Press, Drag, Tap, DragEnd, LetGo>;

// Tolerances in mm and ms. Sources: EN 301 549, 5.8 (same press again within up to 0.5 s)
// and 4.2.7.
struct Tolerance {
  double slop_mm = 9;              // a tap may slide so far before it is a drag
  base::Monotonic debounce{250};   // after a tap, another on the same spot within this is a tremor
  base::Monotonic longest{10000};  // a contact that lies longer is a palm or a leaning elbow
};

// Turns the contacts of many fingers into what one person means: the first finger counts, the
// others are ignored until all are gone. Pure but for its own memory.
class GestureReader {
 public:
  explicit GestureReader(double mm_per_px, Tolerance tolerance = {});

  std::optional<Gesture> read(const Touch& touch, base::Monotonic now);

 private:
  std::optional<Gesture> down(const Touch& touch, base::Monotonic now);
  std::optional<Gesture> move(const Touch& touch, base::Monotonic now);
  std::optional<Gesture> up(const Touch& touch, base::Monotonic now);
  std::optional<Gesture> cancel(const Touch& touch);
  double distance_mm(ui::Point a, ui::Point b) const;

  double mm_per_px_;
  Tolerance tolerance_;
  std::optional<std::int64_t> finger_;
  ui::Point start_;
  base::Monotonic since_{0};
  bool drags_ = false;
  bool spoilt_ = false;  // a second finger or a palm: nothing will come of it
  std::optional<ui::Point> last_tap_;
  base::Monotonic last_tap_at_{0};
};

}  // namespace kiosk::app
