#pragma once
#include <optional>
#include <ostream>
#include <string>

#include "content/townhall/publish/key_ring.h"
#include "kiosk/base/clock.h"

// What people do with the offline keys, on a computer that need not be on any network. The results
// go into the folder of keys; the next publication takes them along.
namespace townhall {

struct Ceremony {
  KeyRing& ring;
  kiosk::base::UnixSeconds now;
  KdfCost cost;
  std::ostream& out;
  Voice voice = Voice::English;
};

// The keys of every role, and the first root and targets. Invalid if the folder has keys already.
kiosk::base::Result<void> init_keys(const Ceremony& ceremony);

struct Rotation {
  std::string role;
  std::string lost;  // name, file name or beginning of the id of the key that goes; empty: the
                     // oldest of the role
};

// A new key for an old one. Root, targets, snapshot and timestamp need the keys of root; content
// and notice need a key of targets.
kiosk::base::Result<void> rotate_key(const Ceremony& ceremony, const Rotation& rotation);

// Signs root and targets anew for another year.
kiosk::base::Result<void> renew_offline(const Ceremony& ceremony);

// Which keys there are, and which of them are at hand.
kiosk::base::Result<void> list_keys(const KeyRing& ring, std::ostream& out,
                                    Voice voice = Voice::English);

}  // namespace townhall
