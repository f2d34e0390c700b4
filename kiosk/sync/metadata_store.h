#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kiosk/base/files.h"
#include "kiosk/sync/outcome.h"

namespace kiosk::sync {

// The metadata that this machine trusts, in one folder: "root.json", "timestamp.json",
// "snapshot.json", "targets.json" and for each delegated role one that is called after it
// (stored_file), byte for byte as they came. What is saved is on the disk when `save` returns.
class MetadataStore {
 public:
  // `files` must outlive it.
  MetadataStore(base::Files& files, std::string folder)
      : files_(files), folder_(std::move(folder)) {}

  // Nothing if there is none, or none that can be read and has at most `cap` bytes: then it is
  // fetched again, which is also what mends a damaged one.
  std::optional<std::string> load(const std::string& role, std::uint64_t cap) const;

  Outcome<void> save(const std::string& role, const std::string& bytes);

  // Fine if it is not there.
  Outcome<void> forget(const std::string& role);

  const std::string& folder() const { return folder_; }

 private:
  std::string path_of(const std::string& role) const;

  base::Files& files_;
  std::string folder_;
};

}  // namespace kiosk::sync
