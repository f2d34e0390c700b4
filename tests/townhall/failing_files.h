#pragma once
#include <string>
#include <vector>

#include "kiosk/base/files.h"

namespace test_support {

// A disk that fails from the n-th change on, as one that is full or is taken away; and remembers
// what was written, in order.
class FailingFiles : public kiosk::base::Files {
 public:
  FailingFiles(kiosk::base::MemoryFiles& under, int changes) : under_(under), left_(changes) {}

  template <typename T>
  using Result = kiosk::base::Result<T>;

  Result<std::string> read(const std::string& path) const override { return under_.read(path); }

  Result<std::vector<std::string>> list(const std::string& folder) const override {
    return under_.list(folder);
  }

  Result<std::uint64_t> size(const std::string& path) const override { return under_.size(path); }

  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::size_t most) const override {
    return under_.read_part(path, offset, most);
  }

  Result<std::uint64_t> free_space(const std::string& folder) const override {
    return under_.free_space(folder);
  }

  Result<void> write(const std::string& path, const std::string& bytes) override {
    CHECK_OK(change());
    written.push_back(path);
    return under_.write(path, bytes);
  }

  Result<void> append(const std::string& path, const std::string& bytes) override {
    CHECK_OK(change());
    return under_.append(path, bytes);
  }

  Result<void> flush(const std::string& path) override { return under_.flush(path); }

  Result<void> rename(const std::string& from, const std::string& to) override {
    CHECK_OK(change());
    return under_.rename(from, to);
  }

  Result<void> make_folder(const std::string& folder) override {
    return under_.make_folder(folder);
  }

  Result<void> remove(const std::string& path) override {
    CHECK_OK(change());
    return under_.remove(path);
  }

  std::vector<std::string> written;

 private:
  Result<void> change() {
    return --left_ < 0 ? kiosk::base::io_error("Cannot write: No space left on device.")
                       : Result<void>();
  }

  kiosk::base::MemoryFiles& under_;
  int left_;
};

}  // namespace test_support
