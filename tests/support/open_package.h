#pragma once
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <system_error>
#include <utility>

#include "kiosk/store/revision.h"
#include "tests/support/package_builder.h"

namespace test_support {

// A file that lives as long as the test. Its folder is its own, for neighbours such as "-journal".
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::string& bytes) {
    std::string pattern = (std::filesystem::temp_directory_path() / "wegweiser-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
    write(bytes);
  }

  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  ~TemporaryFile() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }

  void write(const std::string& bytes) const {
    std::ofstream(path(), std::ios::binary | std::ios::trunc) << bytes;
  }

  std::string path() const { return folder_ + "/content.db"; }

 private:
  std::string folder_;
};

// An open revision of a package, and the file that it reads.
struct OpenPackage {
  explicit OpenPackage(const PackageBuilder& builder,
                       const kiosk::store::RevisionOptions& options = {})
      : file(builder.bytes()) {
    auto opened = kiosk::store::Revision::open(file.path(), options);
    EXPECT_TRUE(opened.has_value()) << (opened ? "" : opened.error().message);
    if (opened) {
      revision = std::move(opened).value();
    }
  }

  const kiosk::store::Revision* operator->() const { return revision.get(); }

  TemporaryFile file;
  std::unique_ptr<kiosk::store::Revision> revision;
};

}  // namespace test_support
