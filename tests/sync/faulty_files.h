#pragma once
#include <string>
#include <vector>

#include "kiosk/base/files.h"

namespace kiosk::sync {

// A disk in memory that stops working: from the `fails_from`-th change on (from 0) either this one
// change fails, as on a full disk, or it and all later ones, as when the power goes.
class FaultyFiles : public base::Files {
 public:
  using Names = std::vector<std::string>;

  base::Result<std::string> read(const std::string& path) const override {
    return memory_.read(path);
  }

  base::Result<Names> list(const std::string& folder) const override {
    return memory_.list(folder);
  }

  base::Result<std::uint64_t> size(const std::string& path) const override {
    return memory_.size(path);
  }

  base::Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                      std::size_t most) const override {
    return memory_.read_part(path, offset, most);
  }

  base::Result<void> write(const std::string& path, const std::string& bytes) override {
    return works() ? memory_.write(path, bytes) : full();
  }

  base::Result<void> append(const std::string& path, const std::string& bytes) override {
    if (works()) {
      return memory_.append(path, bytes);
    }
    // Half of it may have come to the disk.
    static_cast<void>(memory_.append(path, bytes.substr(0, bytes.size() / 2)).has_value());
    return full();
  }

  base::Result<void> flush(const std::string& path) override {
    return works() ? memory_.flush(path) : full();
  }

  base::Result<void> rename(const std::string& from, const std::string& to) override {
    return works() ? memory_.rename(from, to) : full();
  }

  base::Result<void> make_folder(const std::string& folder) override {
    return works() ? memory_.make_folder(folder) : full();
  }

  base::Result<void> remove(const std::string& path) override {
    return works() ? memory_.remove(path) : full();
  }

  base::Result<std::uint64_t> free_space(const std::string& folder) const override {
    return memory_.free_space(folder);
  }

  // Counts anew.
  void fail(int from, bool for_good) {
    fails_from_ = from;
    for_good_ = for_good;
    changes_ = 0;
  }

  void mend() { fail(-1, false); }

  bool has_failed() const { return fails_from_ >= 0 && changes_ > fails_from_; }

 private:
  bool works() {
    const int change = changes_++;
    return fails_from_ < 0 || change < fails_from_ || (change > fails_from_ && !for_good_);
  }

  static base::Result<void> full() { return base::io_error("No space left on device."); }

  base::MemoryFiles memory_;
  int fails_from_ = -1;
  bool for_good_ = false;
  int changes_ = 0;
};

}  // namespace kiosk::sync
