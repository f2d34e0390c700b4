#pragma once
#include <cstddef>
#include <vector>

#include "kiosk/directory/nearness.h"

namespace kiosk::directory {

// What decides between hits that were found equally well, by who helps with each.
struct Tie {
  int place = 0;      // SearchHit::place
  bool open = false;  // now
  Nearness near;
};

// The order in which to show hits, as their numbers in `hits`: by place; within one place the open
// ones first, then the nearer ones, then as they came.
std::vector<std::size_t> order_of(const std::vector<Tie>& hits);

}  // namespace kiosk::directory
