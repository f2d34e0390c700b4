#include "tests/journeys/replay.h"

#include <gtest/gtest.h>

#include "kiosk/ui/hit_test.h"

namespace journeys {

void Foyer::replay(const std::string& name) {
  const kiosk::base::DiskFiles files;
  const auto text = files.read(WEGWEISER_SOURCE "/tests/journeys/" + name + ".journey");
  ASSERT_TRUE(text.has_value()) << text.error().message;
  const auto journey = kiosk::app::parse_journey(*text);
  ASSERT_TRUE(journey.has_value()) << journey.error().message;
  note();
  for (const auto& step : journey->steps) {
    const auto done = kiosk::app::carry_out(step, kiosk_, town_.clock());
    ASSERT_TRUE(done.has_value()) << done.error().message;
    note();
  }
  EXPECT_EQ(town_.log().warnings(), std::vector<std::string>{});
}

void Foyer::note() {
  if (route() != last_) {
    trail_ += (trail_.empty() ? "" : " > ") + route();
    last_ = route();
  }
}

std::string Foyer::said_in(const std::string& lang) {
  std::string all;
  for (const auto& said : kiosk_.frame().utterances) {
    all += said.lang == lang ? said.spoken + "\n" : "";
  }
  return all;
}

std::string Foyer::code() {
  for (const auto& command : kiosk_.frame().commands) {
    if (const auto* code = std::get_if<kiosk::ui::QrCommand>(&command)) {
      return code->payload;
    }
  }
  return "";
}

bool Foyer::has_target(const std::string& node) {
  return kiosk::ui::target_of(kiosk_.frame(), node) != nullptr;
}

}  // namespace journeys
