#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/sync/metadata.h"

// Whom the targets metadata of one role lets speak for others.
namespace kiosk::sync {

struct Delegate {
  std::string role;
  bool terminating = false;  // whom it does not lead to, none after it will
};

// The roles that may speak for a target path, in order of preference; none after a terminating one.
std::vector<Delegate> delegates(const Targets& targets, std::string_view path);

// The keys and the threshold with which `targets` vouches for `role`, or nothing. The keys
// themselves are in Targets::keys.
const Role* vouched(const Targets& targets, std::string_view role);

// The bin of a target path: "<prefix>-<number>", the number in as many hex digits as the last bin
// needs, made of the first bits of the path's SHA-256 (TAP 15).
std::string bin_of(const Bins& bins, std::string_view path);

}  // namespace kiosk::sync
