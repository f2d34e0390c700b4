#include "kiosk/main/follower.h"

#include "kiosk/app/exchange.h"
#include "kiosk/directory/zone.h"
#include "kiosk/main/urgent.h"
#include "kiosk/sync/status.h"

namespace kiosk::main {
namespace {

// Asks what the screens after an exchange ask first, so that these pages are in memory.
void warm(const store::Revision& revision, const std::string& lang) {
  for (const std::string& tag : {std::string("de"), lang}) {
    static_cast<void>(revision.package(tag).has_value());
    static_cast<void>(revision.notices(tag).has_value());
    static_cast<void>(revision.holidays(tag).has_value());
    const auto sites = revision.sites(tag);
    for (const directory::Site& site : sites.value_or({})) {
      static_cast<void>(revision.topic(site.start, tag).has_value());
    }
  }
}

}  // namespace

void Follower::turn(const app::State& before) {
  if (follow_.damaged()) {
    go_back();
    return;
  }
  const bool offered = open_offered();
  follow_notices(before);
  follow_confirmation();
  if (!offered ||
      !app::may_exchange(before, world_.kiosk().state(), follow_.waited(), is_urgent())) {
    return;
  }
  const auto shown = world_.exchange(std::move(*beside_));
  beside_.reset();
  beside_path_.clear();
  if (shown) {
    follow_.taken();
  } else {
    follow_.refuse(shown.error());
  }
}

// What is shown turned out damaged: to the first of the others that can be shown.
void Follower::go_back() {
  for (auto path = follow_.choose(); path; path = follow_.choose()) {
    auto next = World::open_beside(*path, world_.site());
    const auto shown =
        next ? world_.exchange(std::move(next).value()) : base::Result<void>(next.error());
    if (shown) {
      return;
    }
    follow_.refuse(shown.error());
  }
}

// Urgent notices wait for nothing but the eyes of somebody who reads; emergencies not even for
// them.
void Follower::follow_notices(const app::State& before) {
  const std::string& bytes = follow_.notices();
  if (bytes == notices_shown_) {
    return;
  }
  const auto notices =
      bytes.empty() ? sync::Outcome<sync::Notices>(sync::Notices{}) : sync::read_notices(bytes);
  const app::State& state = world_.kiosk().state();
  const bool goes_on = !(before.stop().route == state.stop().route);
  if (notices && state.is_visit() && !goes_on && !has_emergency(*notices)) {
    return;
  }
  notices_shown_ = bytes;
  const auto shown =
      notices ? world_.set_urgent(*notices) : base::Result<void>(to_error(notices.error()));
  if (!shown) {
    log_.warn("The urgent notices stay as they were. " + shown.error().message);
  }
}

// A page that somebody reads changes when they go on, as everything they see does.
void Follower::follow_confirmation() {
  if (clock_.now() < confirmation_at_) {
    return;
  }
  confirmation_at_ = clock_.now() + store::Follow::kLook;
  const sync::Status status = sync::read_status(world_.files(), follow_.sync_folder());
  world_.kiosk().set_unconfirmed(sync::is_unconfirmed(status, clock_.unix_now()));
}

// Opened once, and kept open beside what is shown until its moment comes. True once it is there.
bool Follower::open_offered() {
  const auto path = follow_.offered();
  if (!path) {
    beside_.reset();
    beside_path_.clear();
    return false;
  }
  if (*path != beside_path_) {
    beside_.reset();
    asked_at_.reset();
    beside_path_ = *path;
    opening_ = std::async(std::launch::async,
                          [path = *path, note = follow_.begin_offered(),
                           lang = world_.kiosk().state().lang, site = world_.site(), wake = wake_] {
                            note();
                            Opened next = World::open_beside(path, site);
                            if (next) {
                              warm(*next->revision, lang);
                            }
                            if (wake) {
                              wake();
                            }
                            return next;
                          });
  }
  if (beside_) {
    return true;
  }
  if (opening_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
    return false;
  }
  Opened next = opening_.get();
  if (!next) {
    beside_path_.clear();
    follow_.refuse(next.error());
    return false;
  }
  beside_ = std::move(next).value();
  return true;
}

// Asked once a minute: that is how often an emergency begins or ends.
bool Follower::is_urgent() {
  const base::LocalTime now = directory::berlin_time(clock_.unix_now());
  if (!asked_at_ || !(*asked_at_ == now)) {
    urgent_ = app::brings_emergency(world_.revision(), *beside_->revision, now);
    asked_at_ = now;
  }
  return urgent_;
}

}  // namespace kiosk::main
