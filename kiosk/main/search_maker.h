#pragma once
#include <functional>
#include <future>
#include <memory>
#include <string>

#include "kiosk/main/options.h"
#include "kiosk/main/world.h"

namespace kiosk::main {

// Makes the search over what is shown where there is none that fits: its index was never brought,
// is of another version, or turned out damaged. On a thread of its own, while the topics go on and
// the search says that it is coming. One thread.
class SearchMaker {
 public:
  // `world` must outlive it. `options` name the state folder and the site. `wake` is called from
  // another thread when there is something to do in the next turn.
  SearchMaker(World& world, Options options, std::function<void()> wake)
      : world_(world), options_(std::move(options)), wake_(std::move(wake)) {}

  // Once between two frames.
  void turn();

 private:
  void begin();

  World& world_;
  Options options_;
  std::function<void()> wake_;
  std::string path_;      // of the content that `making_` is for, or that was tried last
  bool renewed_ = false;  // its damaged index was made anew
  std::future<base::Result<std::unique_ptr<store::ContentSearch>>> making_;
};

}  // namespace kiosk::main
