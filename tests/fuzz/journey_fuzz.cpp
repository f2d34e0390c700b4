#include <cstdint>
#include <cstdlib>
#include <string>

#include "kiosk/app/journey.h"
#include "kiosk/base/files.h"
#include "kiosk/directory/zone.h"
#include "kiosk/text/fixed_measurer.h"
#include "tests/support/small_town.h"

// Whatever stands in a journey: a refusal in a sentence, or a visit that a kiosk survives.
namespace {

namespace app = kiosk::app;
namespace base = kiosk::base;

constexpr size_t kMostSteps = 40;                 // enough to get anywhere; keeps one run short
constexpr base::Monotonic kLongestWait{300'000};  // past the question and the end of a visit

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void play(const app::Journey& journey) {
  static base::DiskFiles files;
  static base::MemoryLog log;
  static const auto locales = kiosk::locale::Locales::load(files, WEGWEISER_I18N, log).value();
  static const test_support::FakeDirectory town = test_support::small_town();
  static kiosk::text::FixedMeasurer measurer;
  base::VirtualClock clock(kiosk::directory::berlin_instant({{2026, 11, 23}, 600}));
  auto kiosk = app::Kiosk::create(town, locales, measurer, clock, {}).value();
  size_t steps = 0;
  for (app::JourneyStep step : journey.steps) {
    if (++steps > kMostSteps) {
      return;
    }
    step.wait = std::min(step.wait, kLongestWait);
    step.times = std::min(step.times, 20);
    const auto carried = app::carry_out(step, kiosk, clock);
    require(carried || carried.error().message.ends_with('.'));
    require(!kiosk.state().way.empty() && kiosk.frame().page < kiosk.frame().pages);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const auto journey = app::parse_journey(std::string(data, data + size));
  if (!journey) {
    require(journey.error().message.ends_with('.'));
    return 0;
  }
  play(*journey);
  return 0;
}
