#include "kiosk/sync/download.h"

#include "kiosk/base/hex.h"
#include "kiosk/sync/digest.h"

namespace kiosk::sync {
namespace {

constexpr std::size_t kPiece = 262'144;  // a write to the disk

// Appends to a file in large pieces.
class Staging final : public Sink {
 public:
  Staging(base::Files& files, const std::string& path) : files_(files), path_(path) {}

  Outcome<void> start(std::uint64_t offset) override {
    if (offset > 0) {
      return {};
    }
    CHECK_OK(disk(files_.remove(path_)));
    return disk(files_.append(path_, ""));
  }

  Outcome<void> take(std::string_view bytes) override {
    waiting_ += bytes;
    return waiting_.size() < kPiece ? Outcome<void>() : write_out();
  }

  Outcome<void> write_out() {
    if (waiting_.empty()) {
      return {};
    }
    const std::string bytes = std::move(waiting_);
    waiting_.clear();
    return disk(files_.append(path_, bytes));
  }

 private:
  base::Files& files_;
  const std::string& path_;
  std::string waiting_;
};

// A part that the next try can build upon.
bool worth_keeping(Reason reason) {
  return reason == Reason::Unreachable || reason == Reason::TooSlow;
}

std::uint64_t bytes_here(base::Files& files, const Delivery& delivery) {
  const auto size = files.size(delivery.staging);
  return size && *size <= delivery.info.length ? *size : 0;
}

// To the length that was signed, from what is there.
Outcome<void> complete(Fetch& fetch, base::Files& files, const Delivery& delivery,
                       std::uint64_t from) {
  if (from == delivery.info.length && from > 0) {
    return {};
  }
  Staging staging(files, delivery.staging);
  const auto fetched = fetch.fetch({delivery.url, delivery.info.length, from}, staging);
  const auto written = staging.write_out();
  if (!fetched && !worth_keeping(fetched.error().reason)) {
    // The failure that counts is the first one.
    static_cast<void>(files.remove(delivery.staging).has_value());
  }
  return fetched ? written : fetched;
}

Outcome<void> move_into_place(base::Files& files, const Delivery& delivery) {
  CHECK_OK(disk(files.flush(delivery.staging)));
  CHECK_OK(disk(files.rename(delivery.staging, delivery.to)));
  const size_t slash = delivery.to.rfind('/');
  return disk(files.flush(slash == std::string::npos ? "." : delivery.to.substr(0, slash)));
}

}  // namespace

Outcome<std::string> naming_hash(const TargetInfo& info, const std::string& path) {
  for (const char* algorithm : {"sha256", "sha512", "sha384"}) {
    const auto found = info.hashes.find(algorithm);
    if (found != info.hashes.end() && base::from_hex(found->second) && !found->second.empty()) {
      return found->second;
    }
  }
  return failure(Reason::WrongHash,
                 "The target \"" + path + "\" has no hash of a kind that is known here");
}

Outcome<void> keep_parts(base::Files& files, const std::string& folder,
                         const std::set<std::string>& hashes) {
  const auto names = files.list(folder);
  for (const std::string& name : names ? *names : std::vector<std::string>()) {
    if (hashes.count(name.substr(0, name.find('.'))) == 0) {
      CHECK_OK(disk(files.remove(folder + "/" + name)));
    }
  }
  return {};
}

Outcome<Delivered> deliver(Fetch& fetch, base::Files& files, const Delivery& delivery) {
  const TargetInfo& info = delivery.info;
  if (TRY(file_agrees(files, delivery.to, info.length, info.hashes))) {
    return Delivered::WasThere;
  }
  // A part of another day may be damaged: then once more from the beginning.
  for (std::uint64_t from = bytes_here(files, delivery);; from = 0) {
    CHECK_OK(complete(fetch, files, delivery, from));
    if (TRY(file_agrees(files, delivery.staging, info.length, info.hashes))) {
      CHECK_OK(move_into_place(files, delivery));
      return Delivered::Fetched;
    }
    const auto size = files.size(delivery.staging);
    CHECK_OK(disk(files.remove(delivery.staging)));
    if (from == 0) {
      const bool short_of = !size || *size != info.length;
      return failure(short_of ? Reason::WrongLength : Reason::WrongHash,
                     "The file from " + delivery.url + " is not the one that was signed");
    }
  }
}

}  // namespace kiosk::sync
