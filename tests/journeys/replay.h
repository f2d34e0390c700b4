#pragma once
#include <string>
#include <vector>

#include "kiosk/app/journey.h"
#include "tests/support/town.h"

namespace journeys {

// A kiosk in the foyer on Monday morning, and the places that a visit went through.
class Foyer {
 public:
  Foyer() : kiosk_(town_.kiosk()) {}

  // Replays tests/journeys/<name>.journey from where the kiosk is; a step that cannot be carried
  // out fails the test.
  void replay(const std::string& name);

  // The routes after each step, without repetitions: "attract > languages > home".
  const std::string& trail() const { return trail_; }

  std::string route() const { return to_string(kiosk_.state().stop().route); }

  kiosk::app::Kiosk& kiosk() { return kiosk_; }

  test_support::Town& town() { return town_; }

  const kiosk::app::State& state() const { return kiosk_.state(); }

  // Everything that is said on this page in one language, one utterance a line.
  std::string said_in(const std::string& lang);

  // The payload of the QR code on this page; empty if there is none.
  std::string code();

  bool has_target(const std::string& node);

 private:
  void note();

  test_support::Town town_;
  kiosk::app::Kiosk kiosk_;
  std::string trail_;
  std::string last_;
};

}  // namespace journeys
