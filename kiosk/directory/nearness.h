#pragma once
#include <compare>

#include "kiosk/directory/model.h"

namespace kiosk::directory {

// How near a place is to a kiosk; the smaller, the nearer. Sort with it stably, so that places of
// one nearness keep the order of their rank.
struct Nearness {
  enum class Step { SameFloor, SameBuilding, Elsewhere, Unknown };

  Step step = Step::Unknown;
  int levels = 0;     // SameBuilding: floors to climb or descend, at least 1
  double metres = 0;  // Elsewhere: great-circle distance

  auto operator<=>(const Nearness&) const = default;
};

// A confidential place is Unknown, so that an order of places cannot give away where it is.
Nearness nearness(const Place& place, const Site& site);

// Great-circle distance on a sphere of the mean Earth radius (IUGG, 6,371,008.8 m).
double distance_metres(const Position& a, const Position& b);

}  // namespace kiosk::directory
