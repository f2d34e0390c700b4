#pragma once
#include <atomic>
#include <functional>
#include <optional>
#include <string>
#include <thread>

#include "kiosk/base/clock.h"
#include "kiosk/base/log.h"
#include "kiosk/store/generations.h"
#include "kiosk/store/probation.h"

namespace kiosk::store {

// Where content comes from when none is named.
struct Sources {
  std::string sync_folder = "/var/lib/wegweiser/sync";    // of wegweiser-sync
  std::string state_folder = "/var/lib/wegweiser/kiosk";  // our own; empty: nothing is remembered
  std::string factory;  // content that came with the kiosk; may be empty
};

// Decides which content a kiosk shows: the current generation, the previous one if that cannot be
// shown, what came with the kiosk if neither can, and without that one that was started in vain.
// Verifies the file's hash beside the running kiosk. Use on one thread.
class Follow {
 public:
  // All must outlive it; `files` must bear being read by two threads, as DiskFiles does.
  Follow(base::Files& files, const base::Clock& clock, base::Log& log, Sources sources);
  ~Follow();
  Follow(const Follow&) = delete;
  Follow& operator=(const Follow&) = delete;

  // The file to open, at the start and after `refuse`; counts the start. NotFound if there is none.
  base::Result<std::string> choose();

  // What choose() or offered() named cannot be opened, with the reason.
  void refuse(const base::Error& why);

  // What the sync program has made current since, if it is not what is shown and not known as bad.
  // Looks at most each `kLook`, or at once after `wake`.
  std::optional<std::string> offered();

  // From any thread.
  void wake() { woken_ = true; }

  // Counts the first start of what offered() named: a crash from then on is its own. To be asked
  // once for each; what is returned writes that down, on any thread, before the content is shown.
  std::function<void()> begin_offered();

  // What offered() named is shown now.
  void taken();

  // How long it has been offered.
  base::Monotonic waited() const;

  // Healthy after a minute, damaged if the hash is not that of the generation. To be asked each
  // turn; true if the shown file turned out damaged: choose() names another one.
  bool damaged();

  // The urgent notices that the sync program has put there, as they were at the last look of
  // offered(); empty if there are none.
  const std::string& notices() const { return notices_; }

  // What is shown; nothing: what came with the kiosk.
  const std::optional<Generation>& shown() const { return shown_; }

  // How many generations are known as bad.
  std::int64_t refused() const { return probation_.bad(); }

  const std::string& sync_folder() const { return sources_.sync_folder; }

  // When to ask again at the latest.
  base::Monotonic next_look() const { return next_look_; }

  // A slow look that also serves where inotify does not (reference: operations 3.3).
  static constexpr base::Monotonic kLook{30'000};
  static constexpr base::Monotonic kHealthy{60'000};

 private:
  void show(const std::optional<Generation>& generation);
  void verify();

  base::Files& files_;
  const base::Clock& clock_;
  base::Log& log_;
  Sources sources_;
  Generations generations_;
  Probation probation_;
  std::optional<Generation> shown_;    // nothing: the factory's
  std::optional<Generation> offered_;  // named by offered(), not yet taken
  std::string notices_;
  bool factory_failed_ = false;
  base::Monotonic shown_since_{0};
  base::Monotonic offered_since_{0};
  base::Monotonic next_look_{0};
  std::atomic<bool> woken_{false};
  std::atomic<bool> stop_{false};
  std::atomic<bool> damaged_{false};
  std::thread verifier_;
};

}  // namespace kiosk::store
