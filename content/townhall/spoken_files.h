#pragma once
#include "content/townhall/phrase.h"
#include "kiosk/base/files.h"

namespace townhall {

// What `code` of errno means and what to do, as the end of a sentence without its full stop. What
// no sentence is known for keeps the system's words.
std::string system_reason(int code, Voice voice);

// Files whose errors are sentences in the language of who asked. The kind of an error stays as it
// is; the English sentences are those of `files`, which must outlive this.
class SpokenFiles final : public kiosk::base::Files {
 public:
  SpokenFiles(kiosk::base::Files& files, Voice voice) : files_(files), voice_(voice) {}

  template <typename T>
  using Result = kiosk::base::Result<T>;

  Result<std::string> read(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::uint64_t> size(const std::string& path) const override;
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::size_t most) const override;
  Result<void> write(const std::string& path, const std::string& bytes) override;
  Result<void> append(const std::string& path, const std::string& bytes) override;
  Result<void> flush(const std::string& path) override;
  Result<void> rename(const std::string& from, const std::string& to) override;
  Result<void> make_folder(const std::string& folder) override;
  Result<void> remove(const std::string& path) override;
  Result<std::uint64_t> free_space(const std::string& folder) const override;

 private:
  kiosk::base::Files& files_;
  Voice voice_;
};

}  // namespace townhall
