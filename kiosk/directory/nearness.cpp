#include "kiosk/directory/nearness.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace kiosk::directory {
namespace {

constexpr double kEarthRadiusMetres = 6371008.8;

double radians(double degrees) {
  return degrees * std::numbers::pi / 180.0;
}

double haversine(double angle) {
  const double half = std::sin(angle / 2);
  return half * half;
}

}  // namespace

double distance_metres(const Position& a, const Position& b) {
  const double north = radians(b.latitude - a.latitude);
  const double east = radians(b.longitude - a.longitude);
  const double h = haversine(north) +
                   std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * haversine(east);
  return 2 * kEarthRadiusMetres * std::asin(std::sqrt(std::min(1.0, h)));
}

Nearness nearness(const Place& place, const Site& site) {
  if (place.confidential) {
    return {};
  }
  if (!place.building.empty() && place.building == site.building) {
    const int levels = std::abs(place.level - site.level);
    return {levels == 0 ? Nearness::Step::SameFloor : Nearness::Step::SameBuilding, levels, 0};
  }
  if (!place.position || !site.position) {
    return {};
  }
  return {Nearness::Step::Elsewhere, 0, distance_metres(*place.position, *site.position)};
}

}  // namespace kiosk::directory
