#pragma once
#include "content/townhall/history/states.h"

namespace townhall::preview {

// A package with some of its files as they were; reads the others from the disk. What it is given
// must outlive it.
class Overlay final : public kiosk::base::FileReader {
 public:
  template <typename T>
  using Result = kiosk::base::Result<T>;

  Overlay(const kiosk::base::FileReader& under, std::string folder,
          const history::FilesAsTheyWere& then)
      : under_(under), folder_(std::move(folder) + "/"), then_(then) {}

  Result<std::string> read(const std::string& path) const override;
  Result<std::vector<std::string>> list(const std::string& folder) const override;
  Result<std::uint64_t> size(const std::string& path) const override;
  Result<std::string> read_part(const std::string& path, std::uint64_t offset,
                                std::size_t most) const override;

 private:
  // Null: as on the disk.
  const std::optional<std::string>* find(const std::string& path) const;

  const kiosk::base::FileReader& under_;
  std::string folder_;
  const history::FilesAsTheyWere& then_;
};

}  // namespace townhall::preview
