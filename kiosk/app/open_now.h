#pragma once
#include <map>
#include <vector>

#include "kiosk/directory/opening.h"
#include "kiosk/directory/standing.h"

namespace kiosk::app {

// How contact points stand in one minute, worked out once for each: a search asks for the same ones
// at every letter, and for each of them twice. Thread-safety: one thread.
class OpenNow {
 public:
  // `holidays` are the same until forget().
  directory::Openness of(const directory::ContactId& contact, const directory::Standing& standing,
                         base::UnixSeconds minute, const std::vector<directory::Holiday>& holidays);

  // Another content, whose contact points have other hours.
  void forget() { known_.clear(); }

 private:
  base::UnixSeconds minute_{0};
  std::map<directory::ContactId, directory::Openness> known_;
};

}  // namespace kiosk::app
