#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "kiosk/base/result.h"

namespace keyboards {

// What one key of a hardware layout writes, level by level; 0 where it writes no character.
using Key = std::vector<char32_t>;

// The keys that carry letters, row by row as they lie on the table.
struct HardwareLayout {
  std::vector<Key> number_row;         // TLDE, AE01 to AE12
  std::vector<std::vector<Key>> rows;  // AD, AC, AB
};

// Reads a layout of Debian's xkb-data by its name: "ua", "ua(winkeys)". NotFound when there is
// none.
kiosk::base::Result<HardwareLayout> read_layout(const std::string& name);

}  // namespace keyboards
