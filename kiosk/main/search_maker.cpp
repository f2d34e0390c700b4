#include "kiosk/main/search_maker.h"

#include <chrono>

#include "kiosk/main/index.h"

namespace kiosk::main {

void SearchMaker::begin() {
  path_ = world_.content_path();
  renewed_ = world_.has_damaged_search();
  making_ = std::async(std::launch::async,
                       [options = options_, path = path_, wake = wake_, damaged = renewed_] {
                         auto made = make_search(options, path, damaged);
                         wake();
                         return made;
                       });
  world_.await_search();
}

void SearchMaker::turn() {
  if (making_.valid()) {
    if (making_.wait_for(std::chrono::seconds(0)) != std::future_status::ready) {
      return;
    }
    auto made = making_.get();
    if (path_ == world_.content_path()) {
      world_.take_search(std::move(made));
    }
  }
  if (!world_.lacks_search()) {
    return;
  }
  if (path_ != world_.content_path() || (world_.has_damaged_search() && !renewed_)) {
    begin();
  } else if (world_.has_damaged_search()) {
    world_.take_search(base::corrupt("The search index of " + path_ +
                                     " was made anew and is damaged again; look at the disk."));
  }
}

}  // namespace kiosk::main
