#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kiosk/sync/cycle.h"
#include "kiosk/sync/download.h"
#include "kiosk/sync/manifest.h"
#include "kiosk/sync/updater.h"

namespace kiosk::sync {

// How the parts of one publication come to this machine: by patch where the old content is here
// unharmed, whole otherwise. What decides is the SHA-256 of the result, not the way it came.
class DeliveryRoute {
 public:
  DeliveryRoute(base::Files& files, Fetch& fetch, Updater& updater, const Inspect& inspect,
                const Subscription& subscription)
      : files_(files),
        fetch_(fetch),
        updater_(updater),
        inspect_(inspect),
        subscription_(subscription) {}

  Outcome<Manifest> manifest();

  // Puts a part to `to`, unless it is there: fetched, unpacked, compared with what was signed,
  // tried out, and only then moved; on the disk when this returns. `current` may serve as base.
  Outcome<void> bring(const Part& part, const std::optional<store::Generation>& current,
                      const std::string& to);

  // Removes from staging what earlier tries left, but for parts of what this publication names: so
  // it never holds more than that, and a broken download goes on in the next cycle.
  Outcome<void> clear_staging(const Manifest& manifest, const Part& content,
                              const std::optional<store::Generation>& current);

  // Brings the media files that are not here unharmed; on the disk when this returns. There must be
  // room for `also` bytes more. Before `bring`, which compares the content with them.
  Outcome<void> bring_media(const std::vector<MediaFile>& media, std::uint64_t also);

  // Puts the urgent notices to <folder>/state/notices.json, or takes them away if none are
  // published; unchanged ones are not written again. A reader finds only what was verified and can
  // be read.
  Outcome<void> bring_notices();

  bool used_patch() const { return used_patch_; }

  std::uint64_t fetched() const { return fetched_; }

 private:
  Outcome<void> deliver_target(const std::string& target, std::uint64_t most,
                               const std::string& to);
  Outcome<void> unpack_from(const std::string& target, const std::string& base, const Part& part);
  Outcome<void> by_patch(const Part& part, const std::optional<store::Generation>& current);
  Outcome<std::vector<MediaFile>> missing_of(const std::vector<MediaFile>& media) const;
  Outcome<void> check_space(std::uint64_t needed) const;
  std::optional<Patch> patch_from(const Part& part,
                                  const std::optional<store::Generation>& current) const;
  std::string staging() const;
  std::string staged(const Part& part) const;

  base::Files& files_;
  Fetch& fetch_;
  Updater& updater_;
  const Inspect& inspect_;
  const Subscription& subscription_;
  std::set<std::string> media_;  // SHA-256 of those that are here
  bool used_patch_ = false;
  std::uint64_t fetched_ = 0;
};

// Forgets what succeeded.
template <typename T>
Outcome<void> as_void(const Outcome<T>& outcome) {
  return outcome ? Outcome<void>() : Outcome<void>(outcome.error());
}

}  // namespace kiosk::sync
