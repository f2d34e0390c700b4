#include "kiosk/store/follow.h"

#include "kiosk/store/file_digest.h"

namespace kiosk::store {

Follow::Follow(base::Files& files, const base::Clock& clock, base::Log& log, Sources sources)
    : files_(files),
      clock_(clock),
      log_(log),
      sources_(std::move(sources)),
      generations_(sources_.sync_folder),
      probation_(files, sources_.state_folder) {}

Follow::~Follow() {
  stop_ = true;
  if (verifier_.joinable()) {
    verifier_.join();
  }
}

base::Result<std::string> Follow::choose() {
  std::vector<Generation> candidates;
  for (const auto& generation : {generations_.current(files_), generations_.previous(files_)}) {
    if (generation) {
      candidates.push_back(*generation);
    }
  }
  const auto chosen = probation_.choose(candidates);
  if (chosen) {
    show(chosen);
    return generations_.path_of(*chosen);
  }
  if (!sources_.factory.empty() && !factory_failed_) {
    show(std::nullopt);
    return sources_.factory;
  }
  if (const auto last = probation_.last_resort(candidates)) {
    show(last);
    return generations_.path_of(*last);
  }
  return base::not_found("There is no content to show in " + sources_.sync_folder +
                         "; run wegweiser-sync once, or name a file with --content.");
}

void Follow::refuse(const base::Error& why) {
  const auto refused = offered_ ? offered_ : shown_;
  if (refused) {
    log_.warn("Content version " + std::to_string(refused->version) +
              " cannot be shown and is put aside. " + why.message);
    static_cast<void>(probation_.condemn(*refused).has_value());
  } else {
    log_.warn(why.message);
    factory_failed_ = true;
  }
  offered_.reset();
}

std::optional<std::string> Follow::offered() {
  const base::Monotonic now = clock_.now();
  if (woken_.exchange(false) || now >= next_look_) {
    next_look_ = now + kLook;
    notices_ = files_.read(sources_.sync_folder + "/state/notices.json").value_or("");
    const auto current = generations_.current(files_);
    if (!current || probation_.is_bad(*current) || (shown_ && current->sha256 == shown_->sha256)) {
      offered_.reset();
    } else if (!offered_ || !(*offered_ == *current)) {
      offered_ = current;
      offered_since_ = now;
    }
  }
  return offered_ ? std::optional(generations_.path_of(*offered_)) : std::nullopt;
}

std::function<void()> Follow::begin_offered() {
  return probation_.begin(*offered_);
}

void Follow::taken() {
  show(offered_);
  offered_.reset();
}

base::Monotonic Follow::waited() const {
  return clock_.now() - offered_since_;
}

bool Follow::damaged() {
  if (damaged_.exchange(false)) {
    refuse(base::corrupt("Its bytes are not those that were published; the disk may be failing."));
    return true;
  }
  if (shown_ && clock_.now() - shown_since_ >= kHealthy) {
    // Writes only the first time; a full disk costs nothing but the memory of it.
    static_cast<void>(probation_.healthy(*shown_).has_value());
  }
  return false;
}

void Follow::show(const std::optional<Generation>& generation) {
  shown_ = generation;
  shown_since_ = clock_.now();
  verify();
}

void Follow::verify() {
  stop_ = true;
  if (verifier_.joinable()) {
    verifier_.join();
  }
  stop_ = false;
  damaged_ = false;
  if (!shown_) {
    return;
  }
  verifier_ = std::thread([this, path = generations_.path_of(*shown_), want = shown_->sha256] {
    const auto found = sha256_of(files_, path, stop_);
    damaged_ = !stop_ && (!found || *found != want);
  });
}

}  // namespace kiosk::store
