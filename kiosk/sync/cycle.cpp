#include "kiosk/sync/cycle.h"

#include <algorithm>

#include "kiosk/store/revision.h"
#include "kiosk/sync/delivery_route.h"
#include "kiosk/sync/metadata_parts.h"
#include "kiosk/sync/names.h"
#include "kiosk/sync/packed_fields.h"
#include "kiosk/sync/updater.h"

namespace kiosk::sync {
namespace {

constexpr const char* kTimeSeen = "/state/time-seen";

// A moment is written at most so often: an hour's loss is no attack, a write a minute is wear.
constexpr base::UnixSeconds kWriteTime{3600};

// The latest moment that is certain (reference: clocks without a battery).
class Time {
 public:
  Time(base::Files& files, const std::string& folder) : files_(files), path_(folder + kTimeSeen) {}

  base::UnixSeconds settled(base::UnixSeconds clock, base::UnixSeconds floor,
                            const std::optional<store::Generation>& current) {
    seen_ = parse_moment(read()).value_or(base::UnixSeconds(0));
    const auto published = current ? parse_moment(current->published_at) : std::nullopt;
    return std::max({clock, floor, seen_, published.value_or(base::UnixSeconds(0))});
  }

  // Only after a cycle in which signed, unexpired metadata agreed with the clock: otherwise a clock
  // that once ran years ahead would keep everything expired for good.
  Outcome<void> remember(base::UnixSeconds now) {
    return now < seen_ + kWriteTime ? Outcome<void>() : disk(files_.write(path_, moment_text(now)));
  }

 private:
  std::string read() const {
    const auto text = files_.read(path_);
    return text ? *text : std::string();
  }

  base::Files& files_;
  std::string path_;
  base::UnixSeconds seen_{0};
};

// Whether all that a timestamp leads to was carried out: then the same timestamp asks for nothing.
class Settled {
 public:
  Settled(base::Files& files, const std::string& folder, std::int64_t version)
      : files_(files), path_(folder + "/state/settled"), line_(std::to_string(version) + "\n") {}

  bool holds() const {
    const auto line = files_.read(path_);
    return line && *line == line_;
  }

  Outcome<void> save() const { return disk(files_.write(path_, line_)); }

 private:
  base::Files& files_;
  std::string path_;
  std::string line_;
};

base::UnixSeconds expiry_of(const Updater& updater) {
  const Trusted& trusted = updater.trusted();
  return std::min({trusted.root().expires, trusted.timestamp().expires, trusted.snapshot().expires,
                   trusted.targets("targets").expires});
}

store::Generation generation_of(const Manifest& manifest, const Part& content) {
  return {manifest.version, content.sha256, content.length, manifest.published_at};
}

Outcome<Part> content_of(const Manifest& manifest) {
  const Part* content = manifest.part("content.db");
  return content != nullptr ? Outcome<Part>(*content)
                            : failure(Reason::Malformed, "The manifest names no content.db");
}

std::vector<std::string> digests_of(const std::vector<MediaFile>& media) {
  std::vector<std::string> sha256s;
  sha256s.reserve(media.size());
  for (const MediaFile& file : media) {
    sha256s.push_back(file.sha256);
  }
  return sha256s;
}

Outcome<void> check_fits(const Manifest& manifest) {
  if (manifest.schema != store::kSchemaVersion || !suffices(WEGWEISER_VERSION, manifest)) {
    return failure(Reason::Unusable,
                   "The published content has schema " + std::to_string(manifest.schema) +
                       " and asks for program " + manifest.least_program + ", this is program " +
                       WEGWEISER_VERSION + " for schema " + std::to_string(store::kSchemaVersion));
  }
  return {};
}

// A manifest may not lead back: `rollback` publishes older content under a higher version.
Outcome<void> check_forward(const Manifest& manifest,
                            const std::optional<store::Generation>& current) {
  if (current && manifest.version < current->version) {
    return failure(Reason::Rollback, "The manifest has version " +
                                         std::to_string(manifest.version) + ", version " +
                                         std::to_string(current->version) + " is shown already");
  }
  return {};
}

}  // namespace

Outcome<CycleReport> Cycle::run(const Subscription& subscription) {
  const store::Generations generations(subscription.folder);
  const auto current = generations.current(files_);
  Time time(files_, subscription.folder);
  const base::UnixSeconds now = time.settled(clock_.unix_now(), floor_, current);
  for (const char* name : {"/tuf", "/state", "/staging"}) {
    CHECK_OK(disk(files_.make_folder(subscription.folder + name)));
  }
  Updater updater =
      TRY(Updater::begin(MetadataStore(files_, subscription.folder + "/tuf"), fetch_,
                         with_slash(subscription.repository) + "metadata", own_limits(), now));
  const Trusted::News news = TRY(updater.refresh());
  const Settled settled(files_, subscription.folder, updater.trusted().timestamp().version);
  CHECK_OK(time.remember(now));
  if (news == Trusted::News::Same && current && settled.holds()) {
    return CycleReport{CycleReport::What::NothingNew, *current, false, 0, expiry_of(updater)};
  }
  DeliveryRoute route(files_, fetch_, updater, inspect_, subscription);
  const Manifest manifest = TRY(route.manifest());
  CHECK_OK(check_forward(manifest, current));
  CHECK_OK(check_fits(manifest));
  const Part content = TRY(content_of(manifest));
  CycleReport report;
  report.generation = generation_of(manifest, content);
  const bool is_new = current != report.generation;
  CHECK_OK(disk(generations.note_media(files_, report.generation, digests_of(manifest.media))));
  // What earlier tries left makes room first.
  CHECK_OK(route.clear_staging(manifest, content, current));
  CHECK_OK(disk(generations.tidy(files_, report.generation)));
  // The packed file, at most as large as the other, lies beside it for a while.
  CHECK_OK(route.bring_media(manifest.media, is_new ? 2 * content.length : 0));
  if (is_new) {
    CHECK_OK(route.bring(content, current, generations.path_of(report.generation)));
    if (prepare_) {
      prepare_(report.generation);
    }
    CHECK_OK(disk(generations.activate(files_, report.generation)));
    report.what = CycleReport::What::Installed;
    report.by_patch = route.used_patch();
  }
  CHECK_OK(route.bring_notices());
  report.fetched = route.fetched();
  report.expires = expiry_of(updater);
  CHECK_OK(disk(generations.tidy(files_)));
  CHECK_OK(settled.save());
  return report;
}

Outcome<void> trust(base::Files& files, const std::string& folder, const std::string& root_bytes,
                    base::UnixSeconds now) {
  CHECK_OK(as_void(Trusted::begin(root_bytes, now, own_limits())));
  MetadataStore store(files, folder + "/tuf");
  if (store.load("root", own_limits().root_bytes)) {
    return {};
  }
  CHECK_OK(disk(files.make_folder(folder + "/tuf")));
  return store.save("root", root_bytes);
}

}  // namespace kiosk::sync
