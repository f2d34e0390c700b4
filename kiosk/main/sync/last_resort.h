#pragma once
#include <cstdio>
#include <exception>

namespace kiosk::main {

// What `work` returns, or 1 with a sentence if an exception comes out of it, as when memory is
// short: whoever started the program hears "failed" and never "died". What is on the disk is whole
// at every moment, so the next start goes on from there.
template <typename Work>
int last_resort(Work work) {
  try {
    return work();
  } catch (const std::exception& error) {
    std::fprintf(stderr,
                 "wegweiser-sync: It had to give up (%s); free memory and start it again.\n",
                 error.what());
    return 1;
  }
}

}  // namespace kiosk::main
