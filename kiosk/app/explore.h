#pragma once
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "kiosk/app/gesture.h"
#include "kiosk/ui/frame.h"
#include "kiosk/ui/presentation.h"

namespace kiosk::app {

struct Explored {  // a finger came upon a node
  std::string node;
};

struct Chosen {  // by a second tap on the node that was said
  std::string node;
};

struct Silenced {};  // by a second finger

using Exploration = std::variant<Explored, Chosen, Silenced>;

// What fingers mean to somebody who does not look: sliding says what lies under the finger, lifting
// does nothing, a second tap chooses, two fingers make it silent (reference: accessibility, 2.3).
class Explorer {
 public:
  // A finger that rests longer than this listens; it does not tap.
  static constexpr base::Monotonic kTap{1000};

  // `under`: the node under the finger, empty if none. `said`: the node that was said last.
  std::optional<Exploration> read(const Touch& touch, const std::string& under,
                                  const std::string& said, base::Monotonic now);

  // Whether that finger looks for something, rather than lying there from before.
  bool follows(std::int64_t finger) const { return fingers_.contains(finger); }

 private:
  std::optional<Exploration> down(const Touch& touch, const std::string& under,
                                  const std::string& said, base::Monotonic now);

  std::set<std::int64_t> fingers_;
  std::string under_;
  base::Monotonic since_{0};
  bool chooses_ = false;  // it came down on what was said, and stays there alone
};

// The node under a point, whether it can be chosen or only read; empty if there is none.
std::string node_under(const ui::Frame& frame, ui::Point point);

// A finger that rests on the marked corner of the glass for three seconds, for who has neither
// headphones nor a keypad (reference: accessibility, 2.3).
class Corner {
 public:
  static constexpr base::Monotonic kHold{3000};
  static constexpr double kSide = 30;  // mm: a thumb's breadth around the mark on the frame

  // `panel`: the glass. Bottom left, whatever the language: the mark is on the frame.
  void read(const Touch& touch, const ui::Panel& panel, base::Monotonic now);

  // The finger, if it has rested long enough; once.
  std::optional<Touch> take(base::Monotonic now);

  // Nothing while no finger rests there.
  std::optional<base::Monotonic> due() const;

 private:
  std::optional<Touch> held_;
  base::Monotonic since_{0};
};

}  // namespace kiosk::app
