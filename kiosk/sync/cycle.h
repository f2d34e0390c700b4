#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/files.h"
#include "kiosk/store/generations.h"
#include "kiosk/sync/fetch.h"
#include "kiosk/sync/limits.h"
#include "kiosk/sync/outcome.h"

namespace kiosk::sync {

// Where content comes from and where it goes.
struct Subscription {
  std::string repository;  // address or folder; holds metadata/ and targets/
  std::string folder;      // the sync folder of store::Generations, with tuf/ and staging/ beside
};

// What one cycle did.
struct CycleReport {
  enum class What { NothingNew, Installed };
  What what = What::NothingNew;
  store::Generation generation;  // that is current now
  bool by_patch = false;
  std::uint64_t fetched = 0;     // bytes of targets
  base::UnixSeconds expires{0};  // the first of what was signed to end
};

// Whether a content file on this machine can be shown with the media files (SHA-256) that come with
// it; Unusable if not. See inspect.h.
using Inspect =
    std::function<Outcome<void>(const std::string& path, const std::set<std::string>& media)>;

// Makes beside a content file what goes with it, before it becomes current. What it cannot make
// must not keep the content away, so it has no way to fail.
using Prepare = std::function<void(const store::Generation& generation)>;

// One turn: refresh the metadata, read the manifest, and if it announces other content bring that
// here, check it as the kiosk would, and make it current. After any failure, also of the power,
// what was current still is, complete; the next cycle goes on from there.
//
// Trusts at first the root in <folder>/tuf/root.json, which was put there by hand (`trust`).
// One cycle at a time in a folder.
class Cycle {
 public:
  // All must outlive it. `clock` may be wrong: time never goes back behind `floor`, the moment this
  // program was built, nor behind what signed content and earlier cycles have seen.
  Cycle(base::Files& files, Fetch& fetch, const base::Clock& clock, base::UnixSeconds floor,
        Inspect inspect, Prepare prepare = {})
      : files_(files),
        fetch_(fetch),
        clock_(clock),
        floor_(floor),
        inspect_(std::move(inspect)),
        prepare_(std::move(prepare)) {}

  Outcome<CycleReport> run(const Subscription& subscription);

 private:
  base::Files& files_;
  Fetch& fetch_;
  const base::Clock& clock_;
  base::UnixSeconds floor_;
  Inspect inspect_;
  Prepare prepare_;  // may be empty
};

// Begins to trust a root: checks that it holds by itself and puts it into the sync folder, if none
// is there yet.
Outcome<void> trust(base::Files& files, const std::string& folder, const std::string& root_bytes,
                    base::UnixSeconds now);

}  // namespace kiosk::sync
