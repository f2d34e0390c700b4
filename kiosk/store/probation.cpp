#include "kiosk/store/probation.h"

#include <sstream>

#include "kiosk/base/hex.h"

namespace kiosk::store {
namespace {

constexpr const char* kName = "/probation";

// More than were ever published in a kiosk's life stand there only if the file is damaged.
constexpr std::size_t kMostBad = 1000;

}  // namespace

Probation::Probation(base::Files& files, std::string folder)
    : files_(files), folder_(std::move(folder)) {
  const auto text =
      folder_.empty() ? base::Result<std::string>(std::string()) : files_.read(folder_ + kName);
  std::istringstream lines(text ? *text : std::string());
  std::string key;
  std::string sha256;
  while (lines >> key >> sha256 && base::is_sha256(sha256) &&
         bad_.size() + weak_.size() < kMostBad) {
    if (key == "tried") {
      tried_ = sha256;
      lines >> starts_;
    } else if (key == "healthy") {
      healthy_ = sha256;
    } else if (key == "bad") {
      bad_.insert(sha256);
    } else if (key == "weak") {
      weak_.insert(sha256);
    }
  }
}

std::optional<Generation> Probation::choose(const std::vector<Generation>& candidates) {
  for (const Generation& candidate : candidates) {
    if (is_bad(candidate)) {
      continue;
    }
    if (candidate.sha256 == healthy_) {
      return candidate;
    }
    count_start(candidate);
    if (starts_ <= kStarts) {
      // A full disk must not keep the picture away: an uncounted start is the smaller evil.
      static_cast<void>(save().has_value());
      return candidate;
    }
    weak_.insert(candidate.sha256);
    tried_.clear();
    starts_ = 0;
    static_cast<void>(save().has_value());
  }
  return std::nullopt;
}

std::function<void()> Probation::begin(const Generation& generation) {
  if (is_bad(generation) || generation.sha256 == healthy_ || folder_.empty()) {
    return [] {};
  }
  count_start(generation);
  return [&files = files_, folder = folder_, paper = paper_, number = ++number_, lines = text()] {
    // A full disk must not keep new content away: an uncounted start is the smaller evil.
    static_cast<void>(write(files, folder, *paper, number, lines).has_value());
  };
}

std::optional<Generation> Probation::last_resort(const std::vector<Generation>& candidates) const {
  for (const Generation& candidate : candidates) {
    if (weak_.count(candidate.sha256) > 0 && bad_.count(candidate.sha256) == 0) {
      return candidate;
    }
  }
  return std::nullopt;
}

base::Result<void> Probation::healthy(const Generation& generation) {
  // Content that is offered meanwhile has its own count.
  const bool counted = tried_ == generation.sha256 && starts_ > 0;
  if (healthy_ == generation.sha256 && !counted) {
    return {};
  }
  healthy_ = generation.sha256;
  if (counted) {
    starts_ = 0;
  }
  weak_.erase(generation.sha256);
  return save();
}

base::Result<void> Probation::condemn(const Generation& generation) {
  bad_.insert(generation.sha256);
  if (healthy_ == generation.sha256) {
    healthy_.clear();
  }
  tried_.clear();
  starts_ = 0;
  return save();
}

void Probation::count_start(const Generation& generation) {
  starts_ = generation.sha256 == tried_ ? starts_ + 1 : 1;
  tried_ = generation.sha256;
}

base::Result<void> Probation::save() {
  if (folder_.empty()) {
    return {};
  }
  return write(files_, folder_, *paper_, ++number_, text());
}

std::string Probation::text() const {
  std::string text;
  if (!tried_.empty()) {
    text += "tried " + tried_ + " " + std::to_string(starts_) + "\n";
  }
  if (!healthy_.empty()) {
    text += "healthy " + healthy_ + "\n";
  }
  for (const std::string& sha256 : bad_) {
    text += "bad " + sha256 + "\n";
  }
  for (const std::string& sha256 : weak_) {
    text += "weak " + sha256 + "\n";
  }
  return text;
}

base::Result<void> Probation::write(base::Files& files, const std::string& folder, Paper& paper,
                                    int number, const std::string& text) {
  const std::lock_guard<std::mutex> alone(paper.guard);
  if (number < paper.written) {
    return {};
  }
  paper.written = number;
  CHECK_OK(files.make_folder(folder));
  return files.write(folder + kName, text);
}

}  // namespace kiosk::store
