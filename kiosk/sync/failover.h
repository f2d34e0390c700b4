#pragma once
#include <functional>
#include <string>
#include <vector>

#include "kiosk/sync/cycle.h"

namespace kiosk::sync {

// How a cycle went that had several addresses to choose from.
struct Turn {
  Outcome<CycleReport> outcome;   // of the first that went well; otherwise of the first of all
  std::vector<Failure> failures;  // of those that were tried before, in order
};

// Tries the addresses in order until a cycle goes well, so that one server that is down, or keeps
// back what was published until that expires, does not cut a kiosk off. None is believed more than
// another. Ends early at what no other address can mend: the disk, a missing root, content that
// this program cannot show.
Turn try_in_order(const std::vector<std::string>& repositories,
                  const std::function<Outcome<CycleReport>(const std::string& repository)>& cycle);

}  // namespace kiosk::sync
