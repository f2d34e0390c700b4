#pragma once
#include <cstdint>
#include <vector>

#include "kiosk/directory/search.h"

// Inside this module: which letters a finger may have meant that hit the key beside.
namespace kiosk::store {

class KeyNeighbours {
 public:
  // Keys that have no folded letter of their own are passed over.
  explicit KeyNeighbours(const directory::KeyRows& rows = {});

  // Whether the keys of two folded letters touch: in a row, or one above the other, be it a little
  // to the side. Keys of each row are equally wide, and rows are centred (ui/elements/keyboard).
  bool touch(char32_t a, char32_t b) const;

 private:
  std::vector<std::uint64_t> pairs_;  // sorted; each pair once, the smaller letter above
};

}  // namespace kiosk::store
