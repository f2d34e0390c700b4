#pragma once
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/log.h"
#include "kiosk/main/world.h"
#include "kiosk/store/follow.h"

namespace kiosk::main {

// Brings what the sync program has made current to the screen, between two frames: content when
// app::may_exchange allows, urgent notices when nobody reads what they would change. Content is
// opened and read warm on a thread of its own, so that the exchange costs no frame. One thread.
class Follower {
 public:
  // All must outlive it. `wake` is called from another thread when there is something to do in the
  // next turn; it may be empty.
  Follower(World& world, store::Follow& follow, const base::Clock& clock, base::Log& log,
           std::function<void()> wake)
      : world_(world), follow_(follow), clock_(clock), log_(log), wake_(std::move(wake)) {}

  // Once between two frames; `before` is the state before the events since the last frame.
  void turn(const app::State& before);

  // When to take the next turn at the latest.
  base::Monotonic next_look() const { return follow_.next_look(); }

 private:
  using Opened = base::Result<Content>;

  void go_back();
  void follow_notices(const app::State& before);
  void follow_confirmation();
  bool open_offered();
  bool is_urgent();

  World& world_;
  store::Follow& follow_;
  const base::Clock& clock_;
  base::Log& log_;
  std::function<void()> wake_;
  std::future<Opened> opening_;
  std::optional<Content> beside_;            // what is offered, until it is shown
  std::string beside_path_;                  // of beside_ or opening_
  std::optional<base::LocalTime> asked_at_;  // the minute that urgent_ is of
  bool urgent_ = false;
  std::string notices_shown_;
  base::Monotonic confirmation_at_{0};  // when to look next
};

}  // namespace kiosk::main
