#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>

#include "kiosk/base/files.h"

namespace kiosk::sync {

// What happens at one mutating operation.
enum class Fault {
  PowerCut,           // it is not done; nothing after it is; all that was written stays
  PowerCutLoseData,   // and bytes that were not flushed are lost
  PowerCutLoseNames,  // and files whose folder was not flushed are not there, renames undone
  NoSpace,            // it fails, and so does all writing after it
  IoError,            // it fails, once
  ShortWrite,         // half of it is done, then it fails
};

// A disk that breaks at the n-th operation that changes it. After a power cut every operation fails
// until `restart`, which leaves what a disk would have kept (after LevelDB's fault injection).
class CrashingDisk final : public base::Files {
 public:
  // Breaks at operation `at`, from 0; never without it.
  void plan(Fault fault, std::optional<int> at);
  void restart();

  int operations() const { return operations_; }

  base::Result<std::string> read(const std::string& path) const override;
  base::Result<std::vector<std::string>> list(const std::string& folder) const override;
  base::Result<std::uint64_t> size(const std::string& path) const override;
  base::Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                      std::size_t most) const override;
  base::Result<void> write(const std::string& path, const std::string& bytes) override;
  base::Result<void> append(const std::string& path, const std::string& bytes) override;
  base::Result<void> flush(const std::string& path) override;
  base::Result<void> rename(const std::string& from, const std::string& to) override;
  base::Result<void> make_folder(const std::string& folder) override;
  base::Result<void> remove(const std::string& path) override;
  base::Result<std::uint64_t> free_space(const std::string& folder) const override;

 private:
  // A file as the running system sees it, and as the disk has it for certain.
  struct Content {
    std::string bytes;
    std::string flushed;
  };

  using Names = std::map<std::string, int>;  // path to the number of a content

  std::optional<base::Error> next_operation();
  base::Error broken() const;
  int& number_of(const std::string& path);

  std::map<int, Content> contents_;
  Names names_;
  Names flushed_names_;
  int next_number_ = 0;
  Fault fault_ = Fault::IoError;
  std::optional<int> at_;
  int operations_ = 0;
  bool off_ = false;
  bool full_ = false;
};

}  // namespace kiosk::sync
