#pragma once
#include <random>
#include <string>
#include <vector>

#include "kiosk/app/event.h"

namespace test_support {

namespace app = kiosk::app;
namespace ui = kiosk::ui;

// Events as a crowd of children would cause them: any action, in any order, at any moment.
class RandomEvents {
 public:
  explicit RandomEvents(unsigned seed) : random_(seed) {}

  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  app::Event next() {
    switch (below(11)) {
      case 0:
        return app::Pressed{below(2) == 0 ? "" : "topic/housing"};
      case 1:
        return app::Dragged{below(2000) - 1000};
      case 2:
        return app::DragEnded{below(3) - 1};
      case 3:
        return app::FocusMoved{"bar/help"};
      case 4:
        return app::Touched{};
      case 5:
        return app::Tick{};
      case 6:
        return app::Typed{below(2) == 0 ? "wo" : " \u0301"};
      default:
        return app::Fired{action(), below(2) == 0};
    }
  }

  ui::Action action() {
    using Kind = ui::ActionKind;
    const int kind = below(static_cast<int>(Kind::PutKeysAway) + 1);
    static const std::vector<std::string> kArguments = {
        "",    "home", "topic/a", "topic/b", "help",   "contact/c", "languages",   "attract", "ar",
        "2.0", "dark", "free",    "///",     "events", "search",    "search?q=wo", "german"};
    return {static_cast<Kind>(kind), kArguments[static_cast<size_t>(below(17))]};
  }

 private:
  std::mt19937 random_;
};

}  // namespace test_support
