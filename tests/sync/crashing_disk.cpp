#include "tests/sync/crashing_disk.h"

#include <algorithm>

namespace kiosk::sync {
namespace {

bool cuts_power(Fault fault) {
  return fault == Fault::PowerCut || fault == Fault::PowerCutLoseData ||
         fault == Fault::PowerCutLoseNames;
}

std::string folder_of(const std::string& path) {
  return path.substr(0, path.rfind('/'));
}

base::Error no_file(const std::string& path) {
  return base::not_found("Cannot read \"" + path + "\": there is no such file.");
}

}  // namespace

void CrashingDisk::plan(Fault fault, std::optional<int> at) {
  fault_ = fault;
  at_ = at;
  operations_ = 0;
}

void CrashingDisk::restart() {
  if (off_ && fault_ == Fault::PowerCutLoseNames) {
    names_ = flushed_names_;
  }
  for (auto& [number, content] : contents_) {
    if (off_ && fault_ != Fault::PowerCut) {
      content.bytes = content.flushed;
    }
    content.flushed = content.bytes;
  }
  flushed_names_ = names_;
  off_ = full_ = false;
  at_.reset();
}

base::Error CrashingDisk::broken() const {
  return base::io_error("The disk refuses.");
}

std::optional<base::Error> CrashingDisk::next_operation() {
  if (off_ || full_) {
    return broken();
  }
  if (operations_++ != at_) {
    return std::nullopt;
  }
  off_ = cuts_power(fault_);
  full_ = fault_ == Fault::NoSpace;
  return broken();
}

int& CrashingDisk::number_of(const std::string& path) {
  const auto [entry, fresh] = names_.try_emplace(path, next_number_);
  next_number_ += fresh ? 1 : 0;
  return entry->second;
}

base::Result<std::string> CrashingDisk::read(const std::string& path) const {
  const auto found = names_.find(path);
  return found == names_.end() ? base::Result<std::string>(no_file(path))
                               : contents_.at(found->second).bytes;
}

base::Result<std::vector<std::string>> CrashingDisk::list(const std::string& folder) const {
  std::vector<std::string> found;
  for (const auto& [path, number] : names_) {
    if (folder_of(path) == folder) {
      found.push_back(path.substr(folder.size() + 1));
    }
  }
  return found;
}

base::Result<std::uint64_t> CrashingDisk::size(const std::string& path) const {
  return std::uint64_t{TRY(read(path)).size()};
}

base::Result<std::string> CrashingDisk::read_part(const std::string& path, std::uint64_t offset,
                                                  std::size_t most) const {
  const std::string bytes = TRY(read(path));
  return offset < bytes.size() ? bytes.substr(offset, most) : std::string();
}

// As DiskFiles does it: beside, flushed, renamed, folder flushed. One operation, because its parts
// are tested with the disk; before the rename is before it, and the rest is what it promises.
base::Result<void> CrashingDisk::write(const std::string& path, const std::string& bytes) {
  if (const auto error = next_operation()) {
    return *error;
  }
  contents_[next_number_] = {bytes, bytes};
  names_[path] = flushed_names_[path] = next_number_++;
  return {};
}

base::Result<void> CrashingDisk::append(const std::string& path, const std::string& bytes) {
  if (const auto error = next_operation()) {
    if (fault_ == Fault::ShortWrite && !off_) {
      contents_[number_of(path)].bytes += bytes.substr(0, bytes.size() / 2);
    }
    return *error;
  }
  contents_[number_of(path)].bytes += bytes;
  return {};
}

base::Result<void> CrashingDisk::flush(const std::string& path) {
  if (const auto error = next_operation()) {
    return *error;
  }
  if (const auto found = names_.find(path); found != names_.end()) {
    contents_[found->second].flushed = contents_[found->second].bytes;
    return {};
  }
  std::erase_if(flushed_names_, [&](const auto& entry) {
    return folder_of(entry.first) == path && names_.count(entry.first) == 0;
  });
  for (const auto& [name, number] : names_) {
    if (folder_of(name) == path) {
      flushed_names_[name] = number;
    }
  }
  return {};
}

base::Result<void> CrashingDisk::rename(const std::string& from, const std::string& to) {
  if (const auto error = next_operation()) {
    return *error;
  }
  const auto found = names_.find(from);
  if (found == names_.end()) {
    return no_file(from);
  }
  names_[to] = found->second;
  names_.erase(from);
  return {};
}

base::Result<void> CrashingDisk::make_folder(const std::string&) {
  const auto error = next_operation();
  return error ? base::Result<void>(*error) : base::Result<void>();
}

base::Result<void> CrashingDisk::remove(const std::string& path) {
  // Removing needs no space.
  const bool was_full = full_;
  full_ = false;
  const auto error = next_operation();
  full_ = was_full || full_;
  if (error) {
    return *error;
  }
  names_.erase(path);
  return {};
}

base::Result<std::uint64_t> CrashingDisk::free_space(const std::string&) const {
  return std::uint64_t{1} << 50U;
}

}  // namespace kiosk::sync
