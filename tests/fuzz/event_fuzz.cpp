#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/app/kiosk.h"
#include "kiosk/base/files.h"
#include "kiosk/directory/zone.h"
#include "kiosk/text/fixed_measurer.h"
#include "tests/support/small_town.h"

// Any fingers, keys, letters and moments on a kiosk: it never stands still, and keeps nothing of a
// visit.
namespace {

namespace app = kiosk::app;
namespace base = kiosk::base;

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

// What holds for every state, however it came about.
void require_sound(app::Kiosk& kiosk, const base::VirtualClock& clock) {
  const kiosk::ui::Frame& frame = kiosk.frame();
  const app::State& state = kiosk.state();
  require(!state.way.empty() && state.way.size() <= 40);
  require(state.stop().page >= 0 && state.stop().page == frame.page && frame.page < frame.pages);
  require(!frame.targets.empty() && frame.focus.size() == frame.targets.size());
  require(state.stop().typing.text.size() <= app::kMostTyped * 4);
  require(kiosk.next_tick() > clock.now() || state.is_visit());
  if (!state.is_visit()) {
    app::State rest = state;
    rest.pressed.clear();
    rest.focus.clear();
    rest.drag_px = 0;
    require(rest == app::State{});
  }
}

void require_wiped(const std::vector<app::Effect>& effects, const app::Kiosk& kiosk) {
  for (const app::Effect& effect : effects) {
    require(!std::holds_alternative<app::VisitEnded>(effect) || kiosk.state() == app::State{});
  }
}

// One event from four bytes: what, where, when.
std::vector<app::Effect> happen(const uint8_t* bytes, app::Kiosk& kiosk) {
  const int kind = bytes[0] % 14;
  if (kind < 6) {
    return kiosk.key(static_cast<app::Key>(kind));
  }
  if (kind < 8) {
    return kiosk.tick();
  }
  if (kind == 12) {
    return kiosk.type(std::string(reinterpret_cast<const char*>(bytes) + 1, 3));
  }
  if (kind == 13) {
    return kiosk.key(app::Key::Erase);
  }
  const kiosk::ui::Point at{bytes[1] * 1080 / 255, bytes[2] * 1920 / 255};
  return kiosk.touch({static_cast<app::Contact>(kind - 8), bytes[0] / 12 % 3, at});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static base::DiskFiles files;
  static base::MemoryLog log;
  static const auto locales = kiosk::locale::Locales::load(files, WEGWEISER_I18N, log).value();
  static const test_support::FakeDirectory town = test_support::small_town();
  static kiosk::text::FixedMeasurer measurer;
  base::VirtualClock clock(kiosk::directory::berlin_instant({{2026, 11, 23}, 600}));
  auto kiosk = app::Kiosk::create(town, locales, measurer, clock, {}).value();
  constexpr size_t kMostEvents = 200;  // keeps one run short
  for (size_t i = 0; i + 4 <= size && i / 4 < kMostEvents; i += 4) {
    clock.advance(base::Monotonic(data[i + 3] * data[i + 3]));  // up to 65 s: the question comes
    if (i == 0 && data[0] % 2 == 1) {
      app::State state;  // with a field from the start
      state.way.push_back(app::stop_at({app::ScreenName::Search, ""}));
      kiosk.set_state(state);
    }
    require_wiped(happen(data + i, kiosk), kiosk);
    require_sound(kiosk, clock);
  }
  return 0;
}
