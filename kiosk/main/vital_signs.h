#pragma once
#include <optional>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/base/log.h"
#include "kiosk/store/follow.h"

namespace kiosk::main {

// What monitoring learns of the program that shows the content, beside what the sync program says
// of fetching it: since when it runs, that its loop turns, which content it shows and how many it
// has put aside. In the text format of Prometheus; nothing of a person.
std::string vital_signs(base::UnixSeconds started, const store::Follow& follow,
                        base::UnixSeconds now);

// Keeps a file of them, for the textfile collector of node_exporter. One thread, which waits for
// the write: the file belongs into memory (/run).
class VitalSigns {
 public:
  // All must outlive it. An empty path: there is no such file.
  VitalSigns(base::Files& files, const store::Follow& follow, const base::Clock& clock,
             base::Log& log, std::string path)
      : files_(files), follow_(follow), clock_(clock), log_(log), path_(std::move(path)) {}

  // Once between two frames: writes at the start, when other content is shown, and each kEvery.
  // A failure is logged once.
  void turn();

  // A third of what the alert of a loop that stands waits for, so that two may fail.
  static constexpr base::Monotonic kEvery{300'000};

 private:
  base::Files& files_;
  const store::Follow& follow_;
  const base::Clock& clock_;
  base::Log& log_;
  std::string path_;
  std::optional<base::UnixSeconds> started_;
  std::optional<std::int64_t> version_;  // that the file names
  base::Monotonic next_{0};
  bool failed_ = false;
};

}  // namespace kiosk::main
