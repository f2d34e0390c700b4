#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "kiosk/store/generations.h"

namespace kiosk::store {

// Content that is signed and well-formed may still bring the program down. The kiosk remembers, in
// its own state folder, how often it has started with a generation that it has not yet seen
// healthy; after three such starts it goes back to the previous one and never tries this one again.
// Everything here is lost harmlessly: then each generation has its three starts anew.
class Probation {
 public:
  static constexpr int kStarts = 3;

  // `files` must outlive it. An empty folder remembers nothing.
  Probation(base::Files& files, std::string folder);

  // Of current, previous and whatever else is given, in this order, the first that may be tried.
  // Counts the start, on the disk, before it answers. Nothing if all were found bad.
  std::optional<Generation> choose(const std::vector<Generation>& candidates);

  // Counts a start of what will be shown while the kiosk runs, unless it is known already. What is
  // returned writes that down and may be called once, on another thread, so that no frame waits for
  // the disk; never empty.
  std::function<void()> begin(const Generation& generation);

  // When there is nothing else: the first of the candidates that did not become healthy in its
  // starts, but was never found damaged. A power line that fails six times in a minute must not
  // leave the screen blank for good.
  std::optional<Generation> last_resort(const std::vector<Generation>& candidates) const;

  bool is_bad(const Generation& generation) const {
    return bad_.count(generation.sha256) > 0 || weak_.count(generation.sha256) > 0;
  }

  // How many are.
  std::int64_t bad() const { return static_cast<std::int64_t>(bad_.size() + weak_.size()); }

  // It ran for a while and answered: from now on it is trusted.
  base::Result<void> healthy(const Generation& generation);

  // It is damaged or cannot be opened: never again.
  base::Result<void> condemn(const Generation& generation);

 private:
  struct Paper {
    std::mutex guard;
    int written = 0;  // number of the text that stands in the file
  };

  void count_start(const Generation& generation);
  std::string text() const;
  base::Result<void> save();

  // Unless something newer stands there.
  static base::Result<void> write(base::Files& files, const std::string& folder, Paper& paper,
                                  int number, const std::string& text);

  base::Files& files_;
  std::string folder_;
  std::string tried_;  // SHA-256 of the generation on probation
  int starts_ = 0;
  std::string healthy_;
  std::set<std::string> bad_;   // damaged, or could not be opened
  std::set<std::string> weak_;  // did not become healthy in its starts
  int number_ = 0;              // of the last text
  std::shared_ptr<Paper> paper_ = std::make_shared<Paper>();
};

}  // namespace kiosk::store
