#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "kiosk/base/files.h"
#include "tests/store/every_question.h"

namespace {

// A folder of this process alone, which goes with it: several fuzzers run beside each other.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() /
              ("wegweiser-database-fuzz-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
  }

  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }

  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file() const { return (path_ / "content.db").string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace

// Bytes as a content file that somebody signed: every question gets an answer or an error.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  kiosk::base::DiskFiles files;
  if (!files.write(folder.file(), std::string(reinterpret_cast<const char*>(data), size))) {
    std::abort();
  }
  const auto revision = kiosk::store::Revision::open(folder.file());
  if (revision) {
    test_support::ask_everything(**revision, "fa-AF");
  }
  return 0;
}
